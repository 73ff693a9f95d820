package rutter.emit.report;

import java.util.regex.Pattern;
import rutter.emit.MarkdownWords;
import rutter.emit.Terminal;

/** Code on one line of a table. */
final class CodeSpan {
  private static final Pattern TICKS = Pattern.compile("`+");

  private CodeSpan() {}

  static String of(String code) {
    String plain = Terminal.clean(code).strip();
    if (plain.contains("\\|")) {
      // a table has no way to say that in code
      return MarkdownWords.of(plain);
    }
    String line = plain.replace("|", "\\|");
    int longest =
        TICKS.matcher(line).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String ticks = "`".repeat(longest + 1);
    boolean apart = line.startsWith("`") || line.endsWith("`");
    return line.isEmpty() ? "" : apart ? ticks + " " + line + " " + ticks : ticks + line + ticks;
  }
}
