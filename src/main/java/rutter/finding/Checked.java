package rutter.finding;

import java.util.List;
import java.util.stream.Stream;
import rutter.text.Source;

/** A document with what was found in it, in the order of the document. */
public record Checked(Source source, List<Finding> findings) {
  public Checked {
    findings = List.copyOf(findings);
  }

  /** Names for all findings, in their order, that stay the same when lines move. */
  public List<String> fingerprints() {
    return Fingerprints.of(source, findings);
  }

  /** Those that count: not suppressed. */
  public Stream<Finding> open() {
    return findings.stream().filter(finding -> finding.suppressed().isEmpty());
  }
}
