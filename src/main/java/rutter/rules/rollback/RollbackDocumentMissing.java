package rutter.rules.rollback;

import java.util.regex.Pattern;
import rutter.outline.FrontMatter;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Documents that the head of a plan names; links in its text are left to link-broken. */
public final class RollbackDocumentMissing implements Rule {
  /** {@code rollback.md}, {@code docs/rollback}, but no address and no sentence. */
  private static final Pattern FILE = Pattern.compile("(?![a-z+]+:)[^\\s#]*[./][^\\s#]*");

  @Override
  public void check(Subject subject, Report report) {
    Span head =
        subject.outline().frontMatter().map(FrontMatter::span).orElseGet(() -> new Span(0, 0));
    for (Words document : subject.plan().rollback().documents()) {
      String path = document.text().replaceFirst("#.*", "");
      if (head.contains(document.span())
          && FILE.matcher(path).matches()
          && subject.around().neighbour(path).isEmpty()) {
        report.at(document.span()).with("path", path);
      }
    }
  }
}
