package rutter.emit.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.emit.Ink;
import rutter.emit.Terminal;

/** The lines of an example, with what is said of them below the carets that mark it. */
final class ExampleLines {
  /** {@code ^^^^ stage-rollback-missing "Stage 2 has no rollback"} */
  private static final Pattern MARK =
      Pattern.compile("( *)(\\^+) [a-z][a-z0-9-]+(?: \"(.*)\")?\\s*");

  private static final Pattern OPTION = Pattern.compile("(\\w+)=(\\S+)");
  private static final String MARGIN = "  | ";

  private final Ink ink;
  private final int columns;
  private String above = "";

  ExampleLines(Ink ink, int width) {
    this.ink = ink;
    this.columns = width - MARGIN.length();
  }

  /** What the opening of an example says of it: its strictness, or which file it is. */
  static Optional<String> about(String options) {
    List<String> about = new ArrayList<>();
    Matcher option = OPTION.matcher(options);
    while (option.find()) {
      String value = option.group(2);
      switch (option.group(1)) {
        case "file" -> about.add("beside the plan lies " + value);
        case "changed" -> about.add("last changed on " + value);
        case "strictness" -> about.add("when the strictness is " + value);
        default -> about.add(option.group());
      }
    }
    return about.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", about) + ":");
  }

  String line(String line) {
    Matcher mark = MARK.matcher(line);
    if (mark.matches()) {
      return ink.faint(MARGIN) + carets(mark);
    }
    above = line;
    String shown = Terminal.fit(line, columns);
    return shown.isEmpty() ? ink.faint(MARGIN.stripTrailing()) : ink.faint(MARGIN) + shown;
  }

  private String carets(Matcher mark) {
    int from = Math.min(mark.end(1), above.length());
    int to = Math.min(mark.end(2), above.length());
    int start = Math.min(columns - 1, Terminal.width(above.substring(0, from)));
    int marked = Math.max(1, Terminal.width(above.substring(from, to)));
    String carets = " ".repeat(start) + "^".repeat(Math.min(marked, columns - start));
    String words = mark.group(3) == null ? "" : " " + Terminal.clean(mark.group(3));
    boolean beside = Terminal.width(carets + words) <= columns;
    return ink.strong(carets) + (beside ? words : "\n" + below(words.strip()));
  }

  private String below(String words) {
    List<String> lines = new ArrayList<>();
    Terminal.wrap(words, columns - 2).forEach(line -> lines.add(ink.faint(MARGIN) + "  " + line));
    return String.join("\n", lines);
  }
}
