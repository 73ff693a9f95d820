package rutter.finding;

import java.util.List;
import java.util.Optional;
import rutter.text.Span;

/**
 * A defect of a document: which rule found it, what it is, where, why it matters, what to do about
 * it. One that does not count carries the reason for that, one about a change may carry the words
 * before and after.
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
    Optional<Suppression> suppressed,
    Optional<Rewording> rewording) {
  public Finding {
    labels = List.copyOf(labels);
  }

  public Finding(
      String rule,
      Severity severity,
      String message,
      Span span,
      List<Label> labels,
      String why,
      String help,
      Optional<Fix> fix,
      Optional<Suppression> suppressed) {
    this(rule, severity, message, span, labels, why, help, fix, suppressed, Optional.empty());
  }

  public Finding at(Severity other) {
    return new Finding(rule, other, message, span, labels, why, help, fix, suppressed, rewording);
  }

  public Finding reworded(Optional<Rewording> words) {
    return new Finding(rule, severity, message, span, labels, why, help, fix, suppressed, words);
  }

  /** At another place, from which nothing else of the document is pointed at. */
  public Finding movedTo(Span place) {
    return new Finding(
        rule, severity, message, place, List.of(), why, help, fix, suppressed, rewording);
  }

  public boolean isSuppressed() {
    return suppressed.isPresent();
  }

  /** Whether it can be mended unasked. */
  public boolean isFixable() {
    return fix.filter(mend -> mend.safety() == Fix.Safety.SAFE).isPresent();
  }

  /** With the reason that a comment of the document gives. */
  public Finding suppressedBy(String reason) {
    return suppressed(new Suppression(Suppression.By.COMMENT, reason));
  }

  public Finding inBaseline() {
    return suppressed(new Suppression(Suppression.By.BASELINE, "known from the baseline"));
  }

  private Finding suppressed(Suppression why) {
    return new Finding(
        rule, severity, message, span, labels, this.why, help, fix, Optional.of(why), rewording);
  }
}
