package rutter.rules.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.outline.Field;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Preparation that the timeline puts behind the day of the cut-over that the plan states. */
public final class StageAfterCutover implements Rule {
  private static final int MOST_DAYS = 2;

  @Override
  public void check(Subject subject, Report report) {
    Optional<Field> stated =
        subject
            .blocks(Field.class)
            .filter(field -> subject.vocabulary().value("cutover", name(field)).isPresent())
            .filter(field -> !days(field, subject).isEmpty())
            .findFirst();
    if (stated.isEmpty()) {
      return;
    }
    List<Dates.Day> days = days(stated.get(), subject);
    LocalDate cutover = days.get(days.size() - 1).date();
    Map<String, Stage> sections = Disagreement.sections(subject);
    for (Schedule.Entry row : subject.plan().schedule().entries()) {
      Optional<LocalDate> start =
          Dates.all(row.start().text(), subject.vocabulary()).stream()
              .map(Dates.Day::date)
              .findFirst();
      if (start.filter(cutover::isBefore).isPresent() && prepares(row, sections, subject)) {
        report
            .at(row.start().span())
            .with("row", row.phase())
            .with("start", start.get().toString())
            .with("cutover", cutover.toString())
            .near(stated.get().value().span());
      }
    }
  }

  private static String name(Field field) {
    return field.name().plain().replaceFirst("\\s*[:：]$", "");
  }

  private static List<Dates.Day> days(Field field, Subject subject) {
    List<Dates.Day> days = Dates.all(field.value().plain(), subject.vocabulary());
    return days.size() <= MOST_DAYS ? days : List.of();
  }

  private static boolean prepares(
      Schedule.Entry row, Map<String, Stage> sections, Subject subject) {
    String stage =
        row.stages().size() == 1
            ? Optional.ofNullable(sections.get(row.stages().get(0)))
                .map(one -> one.name().text())
                .orElse("")
            : "";
    String all = row.phase().text() + " " + stage;
    return Said.any(subject.vocabulary(), "preparation", all);
  }
}
