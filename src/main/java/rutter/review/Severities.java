package rutter.review;

import java.util.List;
import rutter.finding.Finding;
import rutter.finding.Severity;

/** How many findings there are of each severity. */
public record Severities(int errors, int warnings, int notes) {
  static Severities of(List<Finding> findings) {
    return new Severities(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE));
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  public int all() {
    return errors + warnings + notes;
  }
}
