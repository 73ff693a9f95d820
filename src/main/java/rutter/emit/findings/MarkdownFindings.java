package rutter.emit.findings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;

/**
 * A table for each document with findings, for the summary of a build or a comment. What does not
 * fit in the bytes there are is left out, the worst last.
 */
public final class MarkdownFindings implements FindingsFormat {
  /** What GitHub takes of a step, less a reserve for what else the step writes. */
  public static final int STEP_SUMMARY = (1 << 20) - (1 << 14);

  private static final int FRAME = 400;

  private final int budget;
  private final Occasion occasion;

  public MarkdownFindings(int budget) {
    this(budget, Occasion.LINT);
  }

  MarkdownFindings(int budget, Occasion occasion) {
    this.budget = budget;
    this.occasion = occasion;
  }

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    List<Located> all = Located.worstFirst(documents);
    List<Located> kept = fitting(all);
    StringBuilder out = new StringBuilder();
    out.append("## Rutter: ").append(occasion.sentence(Tally.of(documents))).append("\n");
    Map<String, List<Located>> byFile = new LinkedHashMap<>();
    documents.forEach(one -> byFile.put(one.source().name(), new ArrayList<>()));
    for (Located one : kept) {
      byFile.getOrDefault(one.source().name(), new ArrayList<>()).add(one);
    }
    byFile.values().stream().filter(rows -> !rows.isEmpty()).forEach(rows -> table(rows, out));
    if (kept.size() < all.size()) {
      out.append("\n**")
          .append(all.size() - kept.size())
          .append(" more are left out here**; " + occasion.command() + " prints them all.\n");
    }
    return out.toString();
  }

  /** The worst, as many as there is room for. */
  private List<Located> fitting(List<Located> worstFirst) {
    Set<String> files = new LinkedHashSet<>();
    int room = budget - FRAME;
    for (int i = 0; i < worstFirst.size(); i++) {
      Located one = worstFirst.get(i);
      room -= bytes(row(one)) + (files.add(one.source().name()) ? bytes(head(one)) : 0);
      if (room < 0) {
        return worstFirst.subList(0, i);
      }
    }
    return worstFirst;
  }

  private static void table(List<Located> rows, StringBuilder out) {
    out.append(head(rows.get(0)));
    rows.stream()
        .sorted(Comparator.comparingInt((Located one) -> one.finding().span().start()))
        .forEach(one -> out.append(row(one)));
  }

  private static String head(Located one) {
    return "\n### "
        + MarkdownText.quote(one.source().name())
        + "\n\n| Line | | Finding | Rule |\n| ---: | --- | --- | --- |\n";
  }

  private static String row(Located one) {
    Finding finding = one.finding();
    String help = finding.help().isEmpty() ? "" : "<br>" + MarkdownText.quote(finding.help());
    return "| "
        + one.start().line()
        + " | "
        + named(finding.severity())
        + " | "
        + MarkdownText.quote(finding.message())
        + help
        + " | `"
        + finding.rule()
        + "` |\n";
  }

  private static String named(Severity severity) {
    return severity == Severity.ERROR ? "**error**" : severity.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
