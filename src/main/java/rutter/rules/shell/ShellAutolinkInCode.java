package rutter.rules.shell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;
import rutter.text.Span;

/**
 * {@code <https://…>} and {@code [text](https://…)} are Markdown, and to a shell something else.
 */
public final class ShellAutolinkInCode implements Rule {
  private static final Pattern LINK =
      Pattern.compile(
          "<((?:https?|ftp|wss?)://[^\\s<>]{1,2000})>"
              + "|\\[[^\\[\\]\\s]{1,2000}]\\(((?:https?|ftp|wss?)://[^\\s()]{1,2000})\\)");

  /** What a shell would not take as part of an address. */
  private static final Pattern SIGNS = Pattern.compile("[&;|(){}*?!'`]");

  @Override
  public void check(Subject subject, Report report) {
    Fences.in(subject).blocks().forEach(lines -> check(lines, report));
  }

  /** Whether a fence holds a link for which a shell may refuse it. */
  static boolean isIn(Lines lines) {
    Report report = new Report();
    check(lines, report);
    return !report.observations().isEmpty();
  }

  private static void check(Lines lines, Report report) {
    for (Span line : lines.spans()) {
      String text = lines.of(line);
      if (!text.contains("://")) {
        continue;
      }
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        Span span = new Span(line.start() + link.start(), line.start() + link.end());
        if (lines.isBare(span)) {
          String address = link.group(1) == null ? link.group(2) : link.group(1);
          String word = SIGNS.matcher(address).find() ? '"' + address + '"' : address;
          report
              .at(span)
              .as(link.group(1) == null ? "link" : "")
              .with("link", lines.of(span))
              .with("address", word)
              .safeFix(List.of(new Edit(span, word)));
        }
      }
    }
  }
}
