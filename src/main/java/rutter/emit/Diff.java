package rutter.emit;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Differences;
import rutter.text.Differences.Change;

/** What was changed in a text, as a unified diff that {@code patch} and git understand. */
public final class Diff {
  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\\ No newline at end of file\n";

  private final List<String> before;
  private final List<String> after;
  private final Ink ink;
  private final boolean exact;
  private final StringBuilder out = new StringBuilder();

  private Diff(String before, String after, Ink ink, boolean exact) {
    this.before = lines(before);
    this.after = lines(after);
    this.ink = ink;
    this.exact = exact;
  }

  /** To be read by a program: every byte of the lines as it is. Equal texts give nothing. */
  public static String unified(String name, String before, String after) {
    return new Diff(before, after, Ink.PLAIN, true).write(name);
  }

  /** To be read at a terminal, which must not be moved by what a document holds. */
  public static String shown(String name, String before, String after, Ink ink) {
    return new Diff(before, after, ink, false).write(name);
  }

  /** The lines with their ends, which may be what differs. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(from, end));
      from = end;
    }
    return lines;
  }

  private String write(String name) {
    List<Change> changes = Differences.between(before, after);
    if (!changes.isEmpty()) {
      out.append(ink.strong("--- " + Terminal.clean(name))).append('\n');
      out.append(ink.strong("+++ " + Terminal.clean(name))).append('\n');
    }
    int first = 0;
    while (first < changes.size()) {
      int last = first;
      while (last + 1 < changes.size()
          && changes.get(last + 1).from() - changes.get(last).to() <= 2 * CONTEXT) {
        last++;
      }
      hunk(changes.subList(first, last + 1));
      first = last + 1;
    }
    return out.toString();
  }

  private void hunk(List<Change> changes) {
    Change first = changes.get(0);
    Change last = changes.get(changes.size() - 1);
    int lead = Math.min(CONTEXT, first.from());
    int tail = Math.min(CONTEXT, before.size() - last.to());
    int from = first.from() - lead;
    int to = last.to() + tail;
    int newFrom = first.newFrom() - lead;
    int newTo = last.newTo() + tail;
    String ranges = "@@ -" + range(from, to) + " +" + range(newFrom, newTo) + " @@";
    out.append(ink.note(ranges)).append('\n');
    int at = from;
    for (Change change : changes) {
      before.subList(at, change.from()).forEach(line -> line(" ", line));
      before.subList(change.from(), change.to()).forEach(line -> line("-", line));
      after.subList(change.newFrom(), change.newTo()).forEach(line -> line("+", line));
      at = change.to();
    }
    before.subList(at, to).forEach(line -> line(" ", line));
  }

  /** A range without lines is given by the line before it. */
  private static String range(int from, int to) {
    int count = to - from;
    int start = count == 0 ? from : from + 1;
    return count == 1 ? Integer.toString(start) : start + "," + count;
  }

  private void line(String sign, String line) {
    boolean ended = line.endsWith("\n");
    String words = ended ? line.substring(0, line.length() - 1) : line;
    String shown = sign + (exact ? words : Terminal.clean(words).stripTrailing());
    out.append(painted(sign, shown)).append('\n').append(ended ? "" : NO_NEWLINE);
  }

  private String painted(String sign, String line) {
    return switch (sign) {
      case "-" -> ink.bad(line);
      case "+" -> ink.good(line);
      default -> line;
    };
  }
}
