package rutter.emit.ansible;

import java.util.List;
import java.util.function.IntFunction;

/** A value of YAML, as it is written at a column. */
record Scalar(IntFunction<String> at) {
  /** Ours: a number, a word, a reference. */
  static Scalar plain(String text) {
    return new Scalar(column -> text);
  }

  static Scalar plain(boolean value) {
    return plain(Boolean.toString(value));
  }

  /** Ours: a text with expressions in it. */
  static Scalar template(String text) {
    return plain('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
  }

  /** Ours: such texts on lines of their own. */
  static Scalar lines(List<String> lines) {
    return new Scalar(
        column -> {
          String margin = "\n" + " ".repeat(column);
          return "|" + margin + String.join(margin, lines);
        });
  }

  /** The plan's, on one line. */
  static Scalar words(String text) {
    return new Scalar(column -> YamlText.quoted(text));
  }

  /** The plan's, on lines of its own. */
  static Scalar code(String text) {
    return new Scalar(column -> YamlText.block(text, column));
  }
}
