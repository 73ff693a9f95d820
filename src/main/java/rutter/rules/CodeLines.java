package rutter.rules;

import java.util.List;
import java.util.Optional;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;

/** Where a statement can be written beside another one: on lines of its own, as that stands. */
public final class CodeLines {
  private final Source source;

  public CodeLines(Source source) {
    this.source = source;
  }

  /** None if something stands before the other one on its line. */
  public Optional<Edit> before(Span statement, List<String> statements) {
    Span line = line(statement.start());
    String lead = source.text().substring(line.start(), statement.start());
    if (!isMargin(lead)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    statements.forEach(sql -> out.append(sql).append(";\n").append(lead));
    return Optional.of(Edit.insert(statement.start(), out.toString()));
  }

  /** The other one is ended if it is not. */
  public Edit behind(Span statement, List<String> statements) {
    int at = statement.end();
    int end = endOf(statement);
    Span line = line(at);
    String lead = source.text().substring(line.start(), firstOf(line));
    StringBuilder out = new StringBuilder(end == at ? ";" : "");
    statements.forEach(sql -> out.append('\n').append(lead).append(sql).append(';'));
    return Edit.insert(end, out.toString());
  }

  /** None if it shares its lines with others. */
  public Optional<Edit> without(Span statement) {
    Span first = line(statement.start());
    int end = endOf(statement);
    Span last = line(end);
    String text = source.text();
    boolean alone =
        isMargin(text.substring(first.start(), statement.start()))
            && text.substring(end, last.end()).isBlank()
            && last.end() < text.length();
    return alone
        ? Optional.of(new Edit(new Span(first.start(), afterBreak(last.end())), ""))
        : Optional.empty();
  }

  private int afterBreak(int end) {
    String text = source.text();
    boolean two = text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (two ? 2 : 1));
  }

  private int endOf(Span statement) {
    int end = statement.end();
    return source.text().startsWith(";", end) ? end + 1 : end;
  }

  private Span line(int at) {
    return source.lines().line(source.line(Span.at(at)));
  }

  /** Blanks and the signs of quotations, which stand before each line. */
  private static boolean isMargin(String lead) {
    return lead.chars().allMatch(c -> c == ' ' || c == '\t' || c == '>');
  }

  private int firstOf(Span line) {
    int at = line.start();
    while (at < line.end() && isMargin(source.text().substring(at, at + 1))) {
      at++;
    }
    return at;
  }
}
