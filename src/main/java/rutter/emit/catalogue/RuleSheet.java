package rutter.emit.catalogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.emit.Ink;
import rutter.emit.Terminal;

/** The page of a rule for a terminal: its severities, its words, and its examples with carets. */
public final class RuleSheet {
  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})\\w*(.*)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");

  /** {@code - }, {@code 12. } */
  private static final Pattern ITEM = Pattern.compile("(?:[-*] |\\d{1,3}\\. ).*");

  private static final int NARROWEST = 40;

  private final Ink ink;
  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();

  private RuleSheet(Ink ink, int width) {
    this.ink = ink;
    this.width = Math.max(NARROWEST, width);
  }

  public static String of(ListedRule rule, Ink ink, int width) {
    return new RuleSheet(ink, width).write(rule);
  }

  private String write(ListedRule rule) {
    out.append(ink.strong(rule.name())).append('\n');
    List<String> words = rule.grades().words();
    out.append("draft: ").append(painted(words.get(0)));
    out.append(", standard: ").append(painted(words.get(1)));
    out.append(", strict: ").append(painted(words.get(2)));
    out.append(ink.faint("  (" + rule.family() + (rule.fixable() ? ", has a fix)" : ")")))
        .append("\n\n");
    body(rule.body().lines().skip(1).dropWhile(String::isBlank).toList());
    return out.toString();
  }

  private void body(List<String> lines) {
    String close = "";
    ExampleLines example = new ExampleLines(ink, width);
    for (String line : lines) {
      Matcher fence = FENCE.matcher(line);
      if (!close.isEmpty()) {
        if (line.equals(close)) {
          close = "";
        } else {
          out.append(example.line(line)).append('\n');
        }
      } else if (fence.matches()) {
        flush();
        close = fence.group(1);
        example = new ExampleLines(ink, width);
        ExampleLines.about(fence.group(2))
            .ifPresent(about -> out.append("  ").append(ink.faint(about)).append('\n'));
      } else {
        text(line);
      }
    }
    flush();
  }

  private void text(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      flush();
      out.append(ink.strong(heading.group(1))).append('\n');
    } else if (line.isBlank()) {
      flush();
      out.append('\n');
    } else if (line.startsWith("|")) {
      flush();
      out.append(Terminal.fit(line, width)).append('\n');
    } else {
      if (ITEM.matcher(line).matches()) {
        flush();
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  private void flush() {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = paragraph.toString();
    paragraph.setLength(0);
    int hang = ITEM.matcher(text).matches() ? text.indexOf(' ') + 1 : 0;
    List<String> lines = Terminal.wrap(Terminal.clean(text.substring(hang)), width - hang);
    out.append(text, 0, hang).append(lines.get(0)).append('\n');
    lines.stream().skip(1).forEach(line -> out.append(" ".repeat(hang)).append(line).append('\n'));
  }

  private String painted(String severity) {
    return switch (severity) {
      case "error" -> ink.bad(severity);
      case "warning" -> ink.warn(severity);
      case "note" -> ink.note(severity);
      default -> ink.faint(severity);
    };
  }
}
