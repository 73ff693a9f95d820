package rutter.emit.report;

import java.util.Optional;
import rutter.emit.MarkdownWords;

/** Writes phrases as Markdown, with links into the file of a plan. */
record MarkdownPhrase(Optional<String> base, String path) {
  String of(Phrase phrase) {
    StringBuilder out = new StringBuilder();
    phrase.bits().forEach(bit -> out.append(of(bit)));
    return out.toString();
  }

  private String of(Phrase.Bit bit) {
    if (bit instanceof Phrase.Own own) {
      return own.words();
    }
    if (bit instanceof Phrase.Quoted quoted) {
      return MarkdownWords.of(quoted.words());
    }
    if (bit instanceof Phrase.Code code) {
      return CodeSpan.of(code.code());
    }
    if (bit instanceof Phrase.Strong strong) {
      return "**" + of(strong.said()) + "**";
    }
    if (bit instanceof Phrase.At at) {
      return new Links(base, path).to(of(at.said()), at.line());
    }
    if (bit instanceof Phrase.File file) {
      return new Links(base, file.path()).file();
    }
    return "<br>";
  }
}
