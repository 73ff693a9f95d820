package rutter.emit.findings;

import java.util.List;
import rutter.emit.Terminal;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.text.Position;
import rutter.text.Source;

/** The XML of Checkstyle, which many tools read. */
public final class CheckstyleFindings implements FindingsFormat {
  /** Readers go by it, so it is Checkstyle's own. */
  private static final String VERSION = "10.0";

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    Xml xml = new Xml().begin("checkstyle", "version", VERSION);
    for (Checked document : documents) {
      xml.begin("file", "name", Located.path(document.source()));
      document.open().forEach(finding -> error(xml, document.source(), finding));
      xml.end();
    }
    return xml.end().toString();
  }

  private static void error(Xml xml, Source source, Finding finding) {
    Position at = source.lines().at(finding.span().start());
    Severity severity = finding.severity();
    xml.empty(
        "error",
        "line",
        at.line(),
        "column",
        at.column(),
        "severity",
        severity == Severity.NOTE ? "info" : severity,
        "message",
        Terminal.clean(finding.message()),
        "source",
        "rutter." + finding.rule());
  }
}
