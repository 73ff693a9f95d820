package rutter.review;

import java.util.List;
import java.util.stream.IntStream;
import rutter.finding.Finding;
import rutter.plan.Plan;
import rutter.program.Program;
import rutter.rules.Subject;
import rutter.text.Source;
import rutter.text.Span;

/** A plan that was checked and lowered: all that a review is made of. */
public record Reviewed(Subject subject, Program program, List<Finding> findings) {
  /** Findings that are suppressed are none for a reviewer. */
  public Reviewed {
    findings = findings.stream().filter(finding -> !finding.isSuppressed()).toList();
  }

  Plan plan() {
    return subject.plan();
  }

  int line(Span span) {
    return subject.source().line(span);
  }

  List<String> lines() {
    Source source = subject.source();
    return IntStream.rangeClosed(1, source.lines().count())
        .mapToObj(number -> source.text(source.lines().line(number)))
        .toList();
  }
}
