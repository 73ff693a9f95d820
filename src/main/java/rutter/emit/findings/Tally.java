package rutter.emit.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.finding.Suppression;

/** How much was found in how many plans; what is suppressed is counted apart. */
record Tally(
    int documents,
    int documentsWithFindings,
    Map<Severity, Long> found,
    int fixable,
    int hidden,
    int known) {
  static Tally of(List<Checked> documents) {
    List<Finding> open = documents.stream().flatMap(Checked::open).toList();
    long with =
        documents.stream().filter(document -> document.open().findAny().isPresent()).count();
    List<Suppression> hidden =
        documents.stream()
            .flatMap(document -> document.findings().stream())
            .flatMap(finding -> finding.suppressed().stream())
            .toList();
    long known = hidden.stream().filter(why -> why.by() == Suppression.By.BASELINE).count();
    return new Tally(
        documents.size(),
        (int) with,
        open.stream()
            .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting())),
        (int) open.stream().filter(Finding::isFixable).count(),
        hidden.size(),
        (int) known);
  }

  long of(Severity severity) {
    return found.getOrDefault(severity, 0L);
  }

  /** {@code 2 errors, 3 warnings in 1 of 4 plans (3 can be fixed with --fix)} */
  String sentence() {
    if (found.isEmpty()) {
      String nothing = known == 0 ? ", nothing to say" : ", nothing new" + inBaseline();
      return documents == 0 ? "no plans to check" : counted(documents, "plan") + nothing;
    }
    String where =
        documentsWithFindings == documents
            ? counted(documents, "plan")
            : documentsWithFindings + " of " + counted(documents, "plan");
    String fixes = fixable == 0 ? "" : " (" + fixable + " can be fixed with --fix)";
    return counts(found) + " in " + where + fixes + inBaseline();
  }

  private String inBaseline() {
    return known == 0 ? "" : "; " + known + " more in the baseline";
  }

  /** {@code 2 errors, 1 note}: the worst first. */
  static String counts(Map<Severity, Long> numbers) {
    List<String> words = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      long count = numbers.getOrDefault(severity, 0L);
      if (count > 0) {
        words.add(counted(count, severity.toString()));
      }
    }
    return String.join(", ", words);
  }

  static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
