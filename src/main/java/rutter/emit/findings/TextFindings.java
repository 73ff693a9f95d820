package rutter.emit.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.emit.Ink;
import rutter.emit.Terminal;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Label;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.text.Lines;
import rutter.text.Position;
import rutter.text.Source;
import rutter.text.Span;

/** For people at a terminal: each finding with the line that it points at, why, and what to do. */
public final class TextFindings implements FindingsFormat {
  private static final int NARROWEST = 40;

  private final Ink ink;
  private final int width;

  /** What was said once need not be said of every finding of the same rule. */
  private final Set<String> said = new HashSet<>();

  public TextFindings(Ink ink, int width) {
    this.ink = ink;
    this.width = Math.max(NARROWEST, width);
  }

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    StringBuilder out = new StringBuilder();
    for (Checked document : documents) {
      said.clear();
      document.open().forEach(finding -> out.append(one(document.source(), finding)).append('\n'));
    }
    return out.toString();
  }

  private String one(Source source, Finding finding) {
    StringBuilder out = new StringBuilder();
    Position at = source.lines().at(finding.span().start());
    out.append(ink.strong(Terminal.clean(source.name()) + ":" + at + ": "))
        .append(painted(finding.severity(), finding.severity() + ": "))
        .append(Terminal.clean(finding.message()))
        .append(ink.faint(" [" + finding.rule() + "]"))
        .append('\n');
    int margin = Integer.toString(last(source, finding)).length() + 1;
    excerpt(source, finding.span(), margin, "", out);
    for (Label label : finding.labels()) {
      excerpt(source, label.span(), margin, label.text(), out);
    }
    said("why", finding.why(), margin, out);
    said("help", finding.help(), margin, out);
    return out.toString();
  }

  private static int last(Source source, Finding finding) {
    int last = source.line(finding.span());
    for (Label label : finding.labels()) {
      last = Math.max(last, source.line(label.span()));
    }
    return last;
  }

  private String painted(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> ink.bad(text);
      case WARNING -> ink.warn(text);
      case NOTE -> ink.note(text);
    };
  }

  private void excerpt(Source source, Span span, int margin, String note, StringBuilder out) {
    Lines lines = source.lines();
    int number = lines.lineAt(span.start());
    Excerpt excerpt = Excerpt.of(source, span, width - margin - 3);
    String digits = Integer.toString(number);
    out.append(ink.faint(" ".repeat(margin - digits.length()) + digits + " | "))
        .append(excerpt.line())
        .append('\n')
        .append(ink.faint(" ".repeat(margin) + " | "))
        .append(ink.strong(excerpt.carets()))
        .append(note.isEmpty() ? "" : " " + Terminal.clean(note))
        .append('\n');
  }

  private void said(String what, String text, int margin, StringBuilder out) {
    if (text.isEmpty() || !said.add(text)) {
      return;
    }
    String lead = " ".repeat(margin) + " = " + what + ": ";
    List<String> lines = Terminal.wrap(Terminal.clean(text), width - lead.length());
    out.append(ink.faint(lead)).append(lines.get(0)).append('\n');
    lines.stream()
        .skip(1)
        .forEach(line -> out.append(" ".repeat(lead.length())).append(line).append('\n'));
  }
}
