package rutter.rules.time;

import java.util.Map;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A row of the timeline, the section of its stage and the dates of the row say one duration. */
public final class TimelineDisagrees implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Map<String, Stage> sections = Disagreement.sections(subject);
    for (Schedule.Timeline timeline : subject.plan().schedule().timelines()) {
      for (Disagreement found : Disagreement.in(timeline, sections, subject.vocabulary())) {
        if (found.stage().isPresent()) {
          section(found, subject, report);
        } else {
          report
              .at(cell(found).span())
              .as("dates")
              .with("phase", found.row().phase())
              .with("row", found.taken().said())
              .with("days", Long.toString(found.days().orElseThrow().count()))
              .near(found.row().start().span(), "dates");
        }
      }
    }
  }

  private static Words cell(Disagreement found) {
    return found.row().duration().orElseThrow().text();
  }

  private static void section(Disagreement found, Subject subject, Report report) {
    Words section = found.section().text();
    boolean confirmed = found.confirmed();
    report
        .at(confirmed ? section.span() : cell(found).span())
        .as(confirmed ? "section" : "")
        .with("stage", found.stage().orElseThrow().called())
        .with("row", found.taken().said())
        .with("section", Measure.of(found.section(), subject.vocabulary()).orElseThrow().said())
        .near(confirmed ? cell(found).span() : section.span(), confirmed ? "section" : "");
  }
}
