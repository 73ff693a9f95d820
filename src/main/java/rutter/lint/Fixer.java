package rutter.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.text.Edit;
import rutter.text.Source;

/** Makes the safe fixes of a document, round by round, until none is left to make. */
public final class Fixer {
  /** A fix may make another one possible, but not for ever. */
  private static final int MOST_ROUNDS = 10;

  private final Function<Source, List<Finding>> check;

  /** {@code check} finds what is wrong with a text. */
  public Fixer(Function<Source, List<Finding>> check) {
    this.check = check;
  }

  /** A document after its fixes: the text, what is still wrong with it, how many were made. */
  public record Fixed(Source source, List<Finding> findings, int count) {}

  public Fixed fix(Source source) {
    Source current = source;
    int count = 0;
    List<Finding> findings = check.apply(current);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Fix> fixes = chosen(findings);
      if (fixes.isEmpty()) {
        break;
      }
      List<Edit> edits = fixes.stream().flatMap(fix -> fix.edits().stream()).toList();
      String text = Edit.apply(current.text(), edits);
      if (text.equals(current.text())) {
        break;
      }
      count += fixes.size();
      current = current.with(text);
      findings = check.apply(current);
    }
    return new Fixed(current, findings, count);
  }

  /** The safe fixes that do not touch each other; the others have their turn in the next round. */
  private static List<Fix> chosen(List<Finding> findings) {
    List<Fix> chosen = new ArrayList<>();
    List<Edit> taken = new ArrayList<>();
    findings.stream()
        .filter(finding -> finding.suppressed().isEmpty())
        .map(Finding::fix)
        .flatMap(Optional::stream)
        .filter(fix -> fix.safety() == Fix.Safety.SAFE && !fix.edits().isEmpty())
        .sorted(Comparator.comparingInt(fix -> start(fix)))
        .forEach(
            fix -> {
              if (taken.isEmpty() || start(fix) > end(taken)) {
                chosen.add(fix);
                taken.addAll(fix.edits());
              }
            });
    return chosen;
  }

  private static int start(Fix fix) {
    return fix.edits().stream().mapToInt(edit -> edit.span().start()).min().orElse(0);
  }

  private static int end(List<Edit> edits) {
    return edits.stream().mapToInt(edit -> edit.span().end()).max().orElse(0);
  }
}
