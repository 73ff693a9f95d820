package rutter.finding;

import java.util.List;
import java.util.Optional;
import rutter.text.Span;

/**
 * A defect of a document: which rule found it, what it is, where, why it matters, what to do about
 * it. A suppressed one carries the reason that its author gave.
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Span span,
    List<Label> labels,
    String why,
    String help,
    Optional<Fix> fix,
    Optional<String> suppressed) {
  public Finding {
    labels = List.copyOf(labels);
  }

  public Finding at(Severity other) {
    return new Finding(rule, other, message, span, labels, why, help, fix, suppressed);
  }

  public boolean isSuppressed() {
    return suppressed.isPresent();
  }

  /** Whether it can be mended unasked. */
  public boolean isFixable() {
    return fix.filter(mend -> mend.safety() == Fix.Safety.SAFE).isPresent();
  }

  public Finding suppressedBy(String reason) {
    return new Finding(rule, severity, message, span, labels, why, help, fix, Optional.of(reason));
  }
}
