package rutter.emit.report.html;

import java.util.Optional;
import java.util.function.Function;
import rutter.emit.html.HtmlWords;
import rutter.emit.report.Phrase;

/**
 * Writes phrases as HTML. Lines are found on the page behind a {@code prefix}; {@code files} knows
 * where a plan is found, if anywhere.
 */
record HtmlPhrase(String prefix, Function<String, Optional<String>> files) {
  String of(Phrase phrase) {
    StringBuilder out = new StringBuilder();
    phrase.bits().forEach(bit -> out.append(of(bit)));
    return out.toString();
  }

  private String of(Phrase.Bit bit) {
    if (bit instanceof Phrase.Own own) {
      return HtmlWords.inside(own.words());
    }
    if (bit instanceof Phrase.Quoted quoted) {
      return "<bdi>" + HtmlWords.of(quoted.words()) + "</bdi>";
    }
    if (bit instanceof Phrase.Code code) {
      return "<code dir=\"auto\">" + HtmlWords.of(code.code()) + "</code>";
    }
    if (bit instanceof Phrase.Strong strong) {
      return "<strong>" + of(strong.said()) + "</strong>";
    }
    if (bit instanceof Phrase.At at) {
      return at.line() == 0 ? of(at.said()) : link("#" + prefix + "L" + at.line(), of(at.said()));
    }
    if (bit instanceof Phrase.File file) {
      String words = "<bdi>" + HtmlWords.of(file.path()) + "</bdi>";
      return files.apply(file.path()).map(url -> link(url, words)).orElse(words);
    }
    return "<br>";
  }

  private static String link(String url, String html) {
    return "<a href=\"" + HtmlWords.of(url) + "\">" + html + "</a>";
  }
}
