package rutter.emit.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.emit.Ink;
import rutter.emit.Terminal;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.finding.Label;
import rutter.finding.Rewording;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.text.Position;
import rutter.text.Source;

/** For people at a terminal: each finding with the line that it points at, why, and what to do. */
public final class TextFindings implements FindingsFormat {
  private static final int NARROWEST = 40;
  private static final String MARGIN = " | ";
  private static final String CHANGED = " ~ ";

  private final Ink ink;
  private final int width;
  private final Occasion occasion;

  public TextFindings(Ink ink, int width) {
    this(new Setting(ink, width, ""));
  }

  TextFindings(Setting setting) {
    this.ink = setting.ink();
    this.width = Math.max(NARROWEST, setting.width());
    this.occasion = setting.occasion();
  }

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    StringBuilder out = new StringBuilder();
    for (Checked document : documents) {
      // what was said once need not be said of every finding of the same rule
      Set<String> said = new HashSet<>();
      document
          .open()
          .forEach(finding -> out.append(one(document.source(), finding, said)).append('\n'));
    }
    return out.append(summary(Tally.of(documents))).append('\n').toString();
  }

  private String summary(Tally tally) {
    String sentence = occasion.sentence(tally);
    return tally.found().isEmpty() ? ink.good(sentence) : ink.strong(sentence);
  }

  private String one(Source source, Finding finding, Set<String> said) {
    StringBuilder out = new StringBuilder();
    Position at = source.lines().at(finding.span().start());
    out.append(ink.strong(Terminal.clean(source.name()) + ":" + at + ": "))
        .append(painted(ink, finding.severity(), finding.severity() + ": "))
        .append(Terminal.clean(finding.message()))
        .append(ink.faint(" [" + finding.rule() + "]"))
        .append('\n');
    int margin = Integer.toString(last(source, finding)).length() + 1;
    Excerpt shown = Excerpt.of(source, finding.span(), columns(margin));
    line(shown, margin, out);
    below(margin, out).append(painted(ink, finding.severity(), shown.carets())).append('\n');
    for (Label label : finding.labels()) {
      Excerpt excerpt = Excerpt.of(source, label.span(), columns(margin));
      if (excerpt.number() != shown.number() || !excerpt.line().equals(shown.line())) {
        line(excerpt, margin, out);
      }
      shown = excerpt;
      label(excerpt, label, margin, out);
    }
    finding.rewording().ifPresent(words -> reworded(words, margin, out));
    said(said, "why", finding.why(), margin, out);
    said(said, "help", finding.help(), margin, out);
    finding.fix().ifPresent(fix -> aside("fix", title(fix), margin, out));
    return out.toString();
  }

  private static int last(Source source, Finding finding) {
    int last = source.line(finding.span());
    for (Label label : finding.labels()) {
      last = Math.max(last, source.line(label.span()));
    }
    return last;
  }

  private static String title(Fix fix) {
    return fix.title() + (fix.safety() == Fix.Safety.SAFE ? " (--fix does it)" : "");
  }

  static String painted(Ink ink, Severity severity, String text) {
    return switch (severity) {
      case ERROR -> ink.bad(text);
      case WARNING -> ink.warn(text);
      case NOTE -> ink.note(text);
    };
  }

  private int columns(int margin) {
    return width - margin - MARGIN.length();
  }

  private void line(Excerpt excerpt, int margin, StringBuilder out) {
    String number = Integer.toString(excerpt.number());
    out.append(ink.faint(" ".repeat(margin - number.length()) + number + MARGIN.stripTrailing()))
        .append(excerpt.line().isEmpty() ? "" : " " + excerpt.line())
        .append('\n');
  }

  private StringBuilder below(int margin, StringBuilder out) {
    return out.append(ink.faint(" ".repeat(margin) + MARGIN));
  }

  /** What is to be seen at a second place, beside its dashes if there is room. */
  private void label(Excerpt excerpt, Label label, int margin, StringBuilder out) {
    String dashes = excerpt.carets().replace('^', '-');
    String note = Terminal.clean(label.text());
    below(margin, out).append(ink.strong(dashes));
    if (dashes.length() + 1 + Terminal.width(note) <= columns(margin)) {
      out.append(note.isEmpty() ? "" : " " + note).append('\n');
      return;
    }
    out.append('\n');
    for (String line : Terminal.wrap(note, columns(margin))) {
      below(margin, out).append(line).append('\n');
    }
  }

  /** On GitHub a line that begins with two colons, whatever its indentation, is a command. */
  private static String indent(String line, int margin, String lead) {
    String edge = line.startsWith("::") ? " ".repeat(margin) + MARGIN : "";
    return edge + " ".repeat(lead.length() - edge.length());
  }

  private void reworded(Rewording words, int margin, StringBuilder out) {
    for (String line : RewordedLines.of(words, ink, columns(margin))) {
      out.append(ink.faint(" ".repeat(margin) + CHANGED.stripTrailing()))
          .append(line.isEmpty() ? "" : " " + line)
          .append('\n');
    }
  }

  private void said(Set<String> said, String what, String text, int margin, StringBuilder out) {
    if (!text.isEmpty() && said.add(text)) {
      aside(what, text, margin, out);
    }
  }

  private void aside(String what, String text, int margin, StringBuilder out) {
    String lead = " ".repeat(margin) + " = " + what + ": ";
    List<String> lines = Terminal.wrap(Terminal.clean(text), width - lead.length());
    out.append(ink.faint(lead)).append(lines.get(0)).append('\n');
    lines.stream()
        .skip(1)
        .forEach(line -> out.append(indent(line, margin, lead)).append(line).append('\n'));
  }
}
