package rutter.emit.findings;

import java.util.List;
import rutter.emit.Json;
import rutter.emit.Terminal;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Fingerprints;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;

/** The report that GitLab shows as code quality. */
public final class GitlabFindings implements FindingsFormat {
  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    return Json.array(true, Located.open(documents), GitlabFindings::one) + "\n";
  }

  private static void one(Json json, Located one) {
    Finding finding = one.finding();
    json.put("description", Terminal.clean(finding.message()))
        .put("check_name", finding.rule())
        .put("fingerprint", Fingerprints.in(one.path(), one.fingerprint()))
        .put("severity", severity(finding.severity()))
        .object(
            "location",
            location ->
                location
                    .put("path", one.path())
                    .object(
                        "lines",
                        lines ->
                            lines.put("begin", one.start().line()).put("end", one.end().line())));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
