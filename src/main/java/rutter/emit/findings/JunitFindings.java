package rutter.emit.findings;

import java.util.List;
import rutter.emit.Terminal;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.text.Source;

/**
 * The XML of JUnit: a suite for each document, a test for each finding. A note fails no test, what
 * is suppressed is a test that was skipped, and a clean document one that passed.
 */
public final class JunitFindings implements FindingsFormat {
  private final Occasion occasion;

  public JunitFindings() {
    this(Occasion.LINT);
  }

  JunitFindings(Occasion occasion) {
    this.occasion = occasion;
  }

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    Xml xml = new Xml();
    List<Finding> all = documents.stream().flatMap(one -> one.findings().stream()).toList();
    long clean = documents.stream().filter(one -> one.findings().isEmpty()).count();
    xml.begin("testsuites", counts(occasion.command(), all, clean));
    for (Checked document : documents) {
      suite(xml, document);
    }
    return xml.end().toString();
  }

  private static void suite(Xml xml, Checked document) {
    String file = Located.path(document.source());
    List<Finding> findings = document.findings();
    xml.begin("testsuite", counts(file, findings, findings.isEmpty() ? 1 : 0));
    if (findings.isEmpty()) {
      xml.empty("testcase", "name", "nothing to say", "classname", file, "time", 0);
    }
    findings.forEach(finding -> test(xml, document.source(), finding));
    xml.end();
  }

  private static Object[] counts(String name, List<Finding> findings, long passed) {
    return new Object[] {
      "name",
      name,
      "tests",
      findings.size() + passed,
      "failures",
      findings.stream().filter(JunitFindings::fails).count(),
      "errors",
      0,
      "skipped",
      findings.stream().filter(Finding::isSuppressed).count(),
      "time",
      0
    };
  }

  private static boolean fails(Finding finding) {
    return !finding.isSuppressed() && finding.severity() != Severity.NOTE;
  }

  private static void test(Xml xml, Source source, Finding finding) {
    String at = source.lines().at(finding.span().start()).toString();
    String file = Located.path(source);
    String message = Terminal.clean(finding.message());
    xml.begin("testcase", "name", finding.rule() + " " + at, "classname", file, "time", 0);
    if (finding.isSuppressed()) {
      xml.empty(
          "skipped",
          "message",
          finding.suppressed().map(why -> Terminal.clean(why.reason())).orElse(""));
    } else {
      String words = file + ":" + at + ": " + message + "\nhelp: " + Terminal.clean(finding.help());
      if (fails(finding)) {
        xml.text("failure", words, "message", message, "type", finding.severity());
      } else {
        xml.text("system-out", words);
      }
    }
    xml.end();
  }
}
