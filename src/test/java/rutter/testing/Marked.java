package rutter.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.finding.Finding;
import rutter.text.Source;
import rutter.text.Span;

/**
 * A document in which lines of carets mark what is to be found in the line above them: {@code ^^^^
 * stage-rollback-missing "has no rollback"}.
 */
public record Marked(String text, List<Mark> marks) {
  private static final Pattern MARK =
      Pattern.compile("( *)(\\^+) ([a-z][a-z0-9-]+)(?: \"(.*)\")?\\s*");

  /** What is expected of a line: from which column to which, by which rule, with which words. */
  public record Mark(int line, int from, int to, String rule, String words) {
    boolean means(Mark found) {
      return line == found.line
          && from == found.from
          && to == found.to
          && rule.equals(found.rule)
          && found.words.contains(words);
    }

    @Override
    public String toString() {
      return "%d:%d-%d %s \"%s\"".formatted(line, from, to, rule, words);
    }
  }

  public static Marked of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int line = 0;
    for (String written : marked.split("(?<=\n)", -1)) {
      Matcher mark = MARK.matcher(written);
      if (mark.matches()) {
        int from = mark.start(2) + 1;
        String words = mark.group(4) == null ? "" : mark.group(4);
        marks.add(new Mark(line, from, from + mark.group(2).length(), mark.group(3), words));
      } else {
        text.append(written);
        line++;
      }
    }
    return new Marked(text.toString(), marks);
  }

  /** A finding as a mark; of one over several lines only the first can be marked. */
  static Mark mark(Source source, Finding finding) {
    Span span = finding.span();
    int number = source.line(span);
    Span line = source.lines().line(number);
    int from = span.start() - line.start() + 1;
    int to = Math.max(from + 1, Math.min(span.end(), line.end()) - line.start() + 1);
    return new Mark(number, from, to, finding.rule(), finding.message());
  }

  /** What was expected and not found, or found and not expected; nothing if all is as marked. */
  public String differences(Source source, List<Finding> findings) {
    List<Mark> missing = new ArrayList<>(marks);
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      Mark found = mark(source, finding);
      if (!missing.removeIf(mark -> mark.means(found))) {
        out.append("found:    ").append(found).append('\n');
      }
    }
    missing.forEach(mark -> out.append("expected: ").append(mark).append('\n'));
    return out.toString();
  }
}
