package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import rutter.emit.MarkdownWords;
import rutter.emit.Terminal;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.review.Severities;

/** What plans say otherwise now, folded below the number of it. */
final class ChangeTable {
  /** So many are told of all plans. */
  private static final int MOST = 40;

  private static final int LONGEST = 160;

  private ChangeTable() {}

  /** In so many characters, and a few more for the words around the rows. */
  static String of(ChangeReport.News news, int room) {
    List<Finding> all = news.changes().values().stream().flatMap(List::stream).toList();
    if (all.isEmpty() || news.since().isEmpty()) {
      return "";
    }
    List<String> rows = new ArrayList<>();
    news.changes()
        .forEach((plan, changes) -> changes.forEach(change -> rows.add(row(plan, change))));
    StringBuilder out = new StringBuilder("\n<details>\n<summary>What changed since ");
    out.append(MarkdownWords.of(news.since().get())).append(": ").append(counted(all));
    out.append("</summary>\n\n| Plan | | Change | Kind |\n| --- | --- | --- | --- |\n");
    int told = 0;
    while (told < Math.min(MOST, rows.size()) && out.length() + rows.get(told).length() <= room) {
      out.append(rows.get(told++));
    }
    if (rows.size() > told) {
      out.append("\n").append(rows.size() - told).append(" more are in changes.md of the plan.\n");
    }
    return out.append("\n</details>\n").toString();
  }

  private static String row(String plan, Finding change) {
    Severity severity = change.severity();
    return "| "
        + MarkdownWords.of(Terminal.fit(plan, LONGEST))
        + " | "
        + (severity == Severity.ERROR ? "**error**" : severity)
        + " | "
        + MarkdownWords.of(Terminal.fit(change.message(), LONGEST))
        + " | `"
        + change.rule()
        + "` |\n";
  }

  private static String counted(List<Finding> all) {
    int errors = count(all, Severity.ERROR);
    int warnings = count(all, Severity.WARNING);
    return String.join(
        ", ", Phrases.counted(new Severities(errors, warnings, all.size() - errors - warnings)));
  }

  private static int count(List<Finding> all, Severity severity) {
    return (int) all.stream().filter(one -> one.severity() == severity).count();
  }
}
