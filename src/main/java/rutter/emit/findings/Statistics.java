package rutter.emit.findings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rutter.emit.Ink;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;

/** How often each rule was broken, the most frequent first. */
public final class Statistics implements FindingsFormat {
  private final Ink ink;

  public Statistics(Ink ink) {
    this.ink = ink;
  }

  /** A rule with its worst severity, and how many of its findings can be mended unasked. */
  private record Count(Finding worst, int found, int fixable) {
    static Count of(Finding finding) {
      return new Count(finding, 1, finding.isFixable() ? 1 : 0);
    }

    Count and(Count other) {
      boolean worse = other.worst.severity().compareTo(worst.severity()) > 0;
      return new Count(worse ? other.worst : worst, found + other.found, fixable + other.fixable);
    }
  }

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    Map<String, Count> counts = new LinkedHashMap<>();
    documents.stream()
        .flatMap(Checked::open)
        .forEach(finding -> counts.merge(finding.rule(), Count.of(finding), Count::and));
    StringBuilder out = new StringBuilder();
    counts.values().stream()
        .sorted(
            Comparator.comparingInt(Count::found)
                .reversed()
                .thenComparing(count -> count.worst().rule()))
        .forEach(count -> line(count, out));
    return out.append(Tally.of(documents).sentence()).append('\n').toString();
  }

  private void line(Count count, StringBuilder out) {
    String number = Integer.toString(count.found());
    String severity = count.worst().severity().toString();
    out.append(" ".repeat(Math.max(0, 6 - number.length())))
        .append(number)
        .append("  ")
        .append(TextFindings.painted(ink, count.worst().severity(), severity))
        .append(" ".repeat(9 - severity.length()))
        .append(count.worst().rule())
        .append(count.fixable() == 0 ? "" : ink.faint(" (--fix mends " + count.fixable() + ")"))
        .append('\n');
  }
}
