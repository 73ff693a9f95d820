package rutter.rules.rollback;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Only sentences: a command may well read a file that was there before the plan. */
public final class RollbackSourceMissing implements Rule {
  /** {@code columns.csv}, {@code before_swap}; a path or an address may have been there before. */
  private static final Pattern NAME =
      Pattern.compile("[a-z][\\w-]*[_-][\\w-]*|[\\w-]+(?:\\.\\w+)+");

  private static final int BEFORE = 60;

  @Override
  public void check(Subject subject, Report report) {
    CodeSpans spans = CodeSpans.in(subject);
    Mentions mentions = Mentions.in(subject);
    Set<String> said = new HashSet<>();
    rollbacks(subject)
        .flatMap(spans::within)
        .filter(name -> isSource(subject, spans, name))
        .filter(name -> mentions.first(name.text()) == Integer.MAX_VALUE)
        .filter(name -> subject.around().neighbour(name.text()).isEmpty())
        .filter(name -> said.add(name.text()))
        .forEach(name -> report.at(name.span()).with("name", name));
  }

  private static Stream<Span> rollbacks(Subject subject) {
    return Stream.concat(
            subject.plan().stages().stream().map(stage -> stage.rollback().span()),
            WayBack.of(subject).sections().stream().map(section -> section.span()))
        .distinct();
  }

  /** A data file, or what the words before it call a copy to be restored. */
  private static boolean isSource(Subject subject, CodeSpans spans, Words name) {
    if (!NAME.matcher(name.text()).matches()) {
      return false;
    }
    String end = name.text().substring(name.text().lastIndexOf('.') + 1);
    String before = spans.before(name.span(), BEFORE);
    return subject.vocabulary().value("data", end).isPresent()
        || (subject.vocabulary().mentions("restore", before)
            && subject.vocabulary().mentions("copy", before));
  }
}
