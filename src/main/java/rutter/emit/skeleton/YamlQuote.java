package rutter.emit.skeleton;

import java.util.regex.Pattern;
import rutter.emit.Terminal;

/** Words as a YAML value. */
final class YamlQuote {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}./][\\p{L}\\d._/-]*");

  private YamlQuote() {}

  static String of(String words) {
    String line = Terminal.clean(words);
    return PLAIN.matcher(line).matches() ? line : "'" + line.replace("'", "''") + "'";
  }
}
