package rutter.compare;

import java.util.List;
import java.util.Optional;
import rutter.plan.Duration;
import rutter.plan.Duration.Seconds;
import rutter.plan.Schedule;
import rutter.plan.Schedule.Entry;
import rutter.plan.Stage;
import rutter.program.Essence.Part;
import rutter.rules.Observation;
import rutter.text.Span;
import rutter.vocabulary.Wording;

/** Which stages take another time, and whether the plan as a whole does. */
record DurationChanges(Version old, Version now, Pairing<Part> pairs, Changes changes) {
  private static final int LONGEST = 60;

  void compare() {
    for (Part was : old.stages()) {
      Optional.ofNullable(pairs.partners().get(was)).ifPresent(is -> pair(was, is));
    }
    timetable();
    Optional<Duration> before = old.plan().schedule().total();
    Optional<Duration> after = now.plan().schedule().total();
    if (before.isPresent() && after.isPresent()) {
      told(before, after, "the whole plan", Optional.empty());
    }
  }

  private void pair(Part was, Part is) {
    Optional<Duration> after = now.stage(is).flatMap(stage -> lasts(now, stage));
    if (after.filter(one -> isNamed(now.stage(is).orElseThrow(), one)).isEmpty()) {
      told(
          old.stage(was).flatMap(stage -> lasts(old, stage)),
          after,
          Quoted.called(is),
          Optional.of(is));
    }
  }

  /** Where its name or number says it, another one is another name or number. */
  private static boolean isNamed(Stage stage, Duration duration) {
    String words = duration.text().text();
    return stage.name().text().contains(words) || stage.number().contains(words);
  }

  /** Rows of tables of times that say it of no stage, or otherwise than the stage itself. */
  private void timetable() {
    Pairing<Entry> rows =
        new Pairing<>(entries(old), entries(now)).byName(row -> Wording.value(row.phase().text()));
    for (Entry was : old.plan().schedule().entries()) {
      Optional.ofNullable(rows.partners().get(was))
          .ifPresent(
              is ->
                  told(
                      was.duration(),
                      is.duration(),
                      "“" + Quoted.brief(is.phase().text(), LONGEST) + "” of the schedule",
                      Optional.empty()));
    }
  }

  private static List<Entry> entries(Version version) {
    List<Span> told =
        version.plan().stages().stream()
            .flatMap(stage -> lasts(version, stage).stream())
            .map(one -> one.text().span())
            .toList();
    return version.plan().schedule().entries().stream()
        .filter(row -> row.duration().isPresent())
        .filter(row -> !told.contains(row.duration().orElseThrow().text().span()))
        .toList();
  }

  private void told(
      Optional<Duration> before, Optional<Duration> after, String what, Optional<Part> part) {
    String was = before.map(one -> one.text().text()).orElse("");
    String is = after.map(one -> one.text().text()).orElse("");
    Optional<Seconds> from = before.flatMap(Duration::seconds);
    Optional<Seconds> to = after.flatMap(Duration::seconds);
    boolean same = from.isPresent() ? from.equals(to) : was.equals(is);
    if (!same) {
      Observation seen =
          changes.seen(
              Kind.DURATION_CHANGED,
              after
                  .map(one -> one.text().span())
                  .or(() -> part.map(now::heading))
                  .orElseGet(now.subject()::title));
      seen.as(was.isEmpty() ? "new" : is.isEmpty() ? "gone" : variant(from, to));
      seen.with("stage", what).with("was", was).with("now", is);
    }
  }

  private static String variant(Optional<Seconds> from, Optional<Seconds> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return "";
    }
    return from.get().least() < to.get().least() ? "longer" : "shorter";
  }

  private static Optional<Duration> lasts(Version version, Stage stage) {
    return stage
        .facts()
        .duration()
        .or(() -> scheduled(version.plan().schedule(), stage))
        .or(() -> stage.facts().effort());
  }

  private static Optional<Duration> scheduled(Schedule schedule, Stage stage) {
    return schedule.entries().stream()
        .filter(entry -> entry.stages().size() == 1 && entry.stages().contains(stage.key()))
        .flatMap(entry -> entry.duration().stream())
        .findFirst();
  }
}
