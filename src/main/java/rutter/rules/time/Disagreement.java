package rutter.rules.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rutter.plan.Duration;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.rules.Subject;
import rutter.vocabulary.Vocabulary;

/**
 * A row of a timeline whose duration is not that in the section of its stage, or else not that of
 * its own dates; {@code confirmed} if the dates speak for the row and against the section.
 */
record Disagreement(
    Schedule.Entry row,
    Measure taken,
    Optional<Stage> stage,
    Optional<Days> days,
    boolean confirmed) {
  static Map<String, Stage> sections(Subject subject) {
    return subject.plan().stages().stream()
        .filter(stage -> stage.heading().form() != Stage.Form.TABLE)
        .collect(Collectors.toMap(Stage::key, Function.identity(), (one, other) -> one));
  }

  static List<Disagreement> in(
      Schedule.Timeline timeline, Map<String, Stage> sections, Vocabulary vocabulary) {
    List<Disagreement> found = new ArrayList<>();
    Rows rows = new Rows(timeline);
    for (int i = 0; i < timeline.entries().size() && !timeline.byEffort(); i++) {
      Schedule.Entry row = timeline.entries().get(i);
      Optional<Measure> taken = row.duration().flatMap(one -> Measure.of(one, vocabulary));
      if (taken.isEmpty()) {
        continue;
      }
      Optional<Days> days = Days.of(row, vocabulary).filter(Days::areInOrder);
      boolean fit = days.filter(between -> between.fit(taken.get())).isPresent();
      Optional<Stage> stage =
          rows.only(row)
              .flatMap(key -> Optional.ofNullable(sections.get(key)))
              .filter(one -> differs(one, taken.get(), rows.hasParts(), vocabulary));
      if (stage.isPresent() || (days.isPresent() && !fit)) {
        boolean confirmed = fit || rows.endsWhenTheNextBegins(i, vocabulary);
        found.add(new Disagreement(row, taken.get(), stage, days, confirmed));
      }
    }
    return found;
  }

  /** Where rows stand for parts of stages a row may be shorter than its stage. */
  private static boolean differs(Stage stage, Measure row, boolean parts, Vocabulary vocabulary) {
    return own(stage)
        .flatMap(duration -> Measure.of(duration, vocabulary))
        .filter(row::differs)
        .filter(section -> !parts || row.mayExceed(section))
        .isPresent();
  }

  private static Optional<Duration> own(Stage stage) {
    return stage.facts().duration();
  }

  /** The duration in the section of the stage. */
  Duration section() {
    return stage.flatMap(Disagreement::own).orElseThrow();
  }
}
