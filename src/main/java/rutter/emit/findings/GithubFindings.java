package rutter.emit.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rutter.emit.Terminal;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;

/**
 * Commands that make GitHub annotate a change. It shows ten of each kind for a step, so the worst
 * come first and the last line says how many there are besides.
 */
public final class GithubFindings implements FindingsFormat {
  private static final int MOST = 10;

  private final Occasion occasion;

  public GithubFindings() {
    this(Occasion.LINT);
  }

  GithubFindings(Occasion occasion) {
    this.occasion = occasion;
  }

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    List<Located> worstFirst = Located.worstFirst(documents);
    Map<Severity, Long> left = left(Tally.of(documents));
    Map<Severity, Long> written = new EnumMap<>(Severity.class);
    StringBuilder out = new StringBuilder();
    for (Located one : worstFirst) {
      Severity severity = one.finding().severity();
      if (written.merge(severity, 1L, Long::sum) <= most(severity, left)) {
        out.append(command(one)).append('\n');
      }
    }
    if (!left.isEmpty()) {
      out.append("::notice title=rutter::")
          .append(Tally.counts(left))
          .append(
              " more than GitHub shows for a step; " + occasion.command() + " prints them all\n");
    }
    return out.toString();
  }

  /** What goes beyond the limits; the line that says so is a notice itself. */
  private static Map<Severity, Long> left(Tally tally) {
    Map<Severity, Long> left = new EnumMap<>(Severity.class);
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      long over = tally.of(severity) - most(severity, left);
      if (over > 0) {
        left.put(severity, severity == Severity.NOTE && left.isEmpty() ? over + 1 : over);
      }
    }
    return left;
  }

  private static int most(Severity severity, Map<Severity, Long> left) {
    return severity == Severity.NOTE && !left.isEmpty() ? MOST - 1 : MOST;
  }

  private static String command(Located one) {
    Finding finding = one.finding();
    String kind = finding.severity() == Severity.NOTE ? "notice" : finding.severity().toString();
    boolean oneLine = one.start().line() == one.end().line();
    return "::"
        + kind
        + " file="
        + property(one.path())
        + ",line="
        + one.start().line()
        + ",endLine="
        + one.end().line()
        + (oneLine ? ",col=" + one.start().column() + ",endColumn=" + one.end().column() : "")
        + ",title="
        + property(finding.rule())
        + "::"
        + data(Terminal.clean(finding.message()))
        + (finding.help().isEmpty() ? "" : "%0A" + data("help: " + Terminal.clean(finding.help())));
  }

  /** A line of Rutter's own, on no file. */
  public static String notice(String line) {
    return "::notice title=rutter::" + data(Terminal.clean(line)) + "\n";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
