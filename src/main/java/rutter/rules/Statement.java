package rutter.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rutter.plan.Words;
import rutter.text.Span;

/** A command or an SQL statement by its words; signs such as {@code ,} and {@code >} are words. */
public record Statement(List<Words> words, List<String> small) {
  public Statement {
    words = List.copyOf(words);
    small = List.copyOf(small);
  }

  static Statement of(List<Words> words) {
    return new Statement(
        words, words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList());
  }

  /** A word as it is compared: without case. */
  public String word(int index) {
    return small.get(index);
  }

  public int size() {
    return words.size();
  }

  /** Whether a word names something, rather than being an option or a sign. */
  public boolean isName(int index) {
    return isName(words.get(index).text());
  }

  static boolean isName(String text) {
    int first = text.codePointAt(0);
    return Character.isLetterOrDigit(first) || (text.length() > 1 && "_$/.~*{".indexOf(first) >= 0);
  }

  /** What an option is set to: {@code --file=/backup/a.dump}, or else nothing. */
  public Optional<Words> value(int index) {
    Words option = words.get(index);
    int equals = option.text().indexOf('=');
    if (!option.text().startsWith("-") || equals < 0) {
      return Optional.empty();
    }
    int length = option.text().length() - equals - 1;
    Span span =
        new Span(
            Math.max(option.span().start(), option.span().end() - length), option.span().end());
    return Optional.of(new Words(option.text().substring(equals + 1), span));
  }
}
