package rutter.review;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Duration;
import rutter.plan.Duration.Seconds;
import rutter.plan.Level;
import rutter.plan.Level.Grade;
import rutter.plan.Schedule.Entry;
import rutter.plan.Stage;
import rutter.review.Timeline.Bar;

/**
 * Puts stages on a line of time: by the moments that the plan gives, or else each behind what it
 * waits for. A plan that times few of its stages is drawn by its own table of times.
 */
final class Timelines {
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T,]{1,2}(\\d{1,2}):(\\d{2}))?");

  /** {@code Day 2}, {@code Week 3-4} */
  private static final Pattern COUNTED =
      Pattern.compile("\\p{L}{1,12}\\s?(\\d{1,4})(?:\\s?\\D{1,4}\\s?(\\d{1,4}))?");

  private final Reviewed reviewed;

  private Timelines(Reviewed reviewed) {
    this.reviewed = reviewed;
  }

  static Timeline of(Reviewed reviewed) {
    return new Timelines(reviewed).timeline();
  }

  private Timeline timeline() {
    List<Stage> stages = reviewed.plan().stages();
    long timed = stages.stream().filter(stage -> lasting(stage).isPresent()).count();
    if (timed >= 2 && 2 * timed >= stages.size()) {
      List<LocalDateTime> moments =
          stages.stream().flatMap(stage -> moment(stage).stream()).toList();
      if (moments.size() == stages.size()) {
        return dated(stages, moments);
      }
      List<Long> places = stages.stream().flatMap(stage -> counted(stage).stream()).toList();
      return places.size() == stages.size() ? counted(stages, places) : following(stages);
    }
    return reviewed.plan().schedule().timelines().stream()
        .filter(one -> !one.byEffort())
        .map(one -> scheduled(one.entries()))
        .filter(one -> one.bars().stream().filter(Bar::known).count() >= 2)
        .findFirst()
        .orElse(Timeline.NONE);
  }

  private Timeline dated(List<Stage> stages, List<LocalDateTime> moments) {
    LocalDateTime begin = moments.stream().min(LocalDateTime::compareTo).orElse(moments.get(0));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      bars.add(bar(stages.get(i), ChronoUnit.SECONDS.between(begin, moments.get(i))));
    }
    return new Timeline(Optional.of(begin), bars);
  }

  private Timeline counted(List<Stage> stages, List<Long> places) {
    long first = places.stream().min(Long::compareTo).orElse(0L);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      bars.add(bar(stages.get(i), places.get(i) - first));
    }
    return new Timeline(Optional.empty(), bars);
  }

  /** {@code Day 2} begins a day after {@code Day 1}. */
  private Optional<Long> counted(Stage stage) {
    return stage.facts().duration().flatMap(Timelines::counted);
  }

  private static Optional<Long> counted(Duration duration) {
    Matcher found = COUNTED.matcher(duration.text().text().strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    long from = number(found, 1);
    long to = found.group(2) == null ? from : number(found, 2);
    return seconds(duration)
        .filter(any -> to >= from)
        .map(seconds -> from * (seconds / (to - from + 1)));
  }

  private Timeline following(List<Stage> stages) {
    Map<String, Long> ends = new HashMap<>();
    List<Bar> bars = new ArrayList<>();
    long last = 0;
    for (Stage stage : stages) {
      Optional<Long> waits =
          stage.dependencies().stream()
              .flatMap(dependency -> dependency.stages().stream())
              .flatMap(key -> Optional.ofNullable(ends.get(key)).stream())
              .max(Long::compareTo);
      Bar bar = bar(stage, waits.orElse(last));
      bars.add(bar);
      last = bar.end();
      ends.put(stage.key(), last);
    }
    return new Timeline(Optional.empty(), bars);
  }

  private static Timeline scheduled(List<Entry> entries) {
    List<Bar> bars = new ArrayList<>();
    long last = 0;
    for (Entry entry : entries) {
      Optional<Long> seconds = entry.duration().flatMap(Timelines::seconds);
      String called = entry.phase().text();
      bars.add(new Bar(called, last, seconds.orElse(0L), seconds.isPresent(), false));
      last += seconds.orElse(0L);
    }
    return new Timeline(Optional.empty(), bars);
  }

  private Bar bar(Stage stage, long start) {
    Optional<Long> seconds = lasting(stage);
    boolean risky =
        stage
            .facts()
            .risk()
            .flatMap(Level::grade)
            .filter(grade -> grade.compareTo(Grade.HIGH) >= 0)
            .isPresent();
    return new Bar(stage.called(), start, seconds.orElse(0L), seconds.isPresent(), risky);
  }

  private Optional<Long> lasting(Stage stage) {
    return stage
        .facts()
        .duration()
        .flatMap(Timelines::seconds)
        .or(() -> entry(stage).flatMap(Entry::duration).flatMap(Timelines::seconds));
  }

  private Optional<LocalDateTime> moment(Stage stage) {
    return entry(stage).flatMap(entry -> moment(entry.start().text()));
  }

  private Optional<Entry> entry(Stage stage) {
    return reviewed.plan().schedule().entries().stream()
        .filter(entry -> entry.stages().equals(List.of(stage.key())))
        .findFirst();
  }

  /** Planned for the worst. */
  private static Optional<Long> seconds(Duration duration) {
    return duration.seconds().map(Timelines::most).filter(most -> most >= 0);
  }

  private static long most(Seconds seconds) {
    return seconds.most().orElse(seconds.least());
  }

  private static Optional<LocalDateTime> moment(String words) {
    Matcher found = MOMENT.matcher(words);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      boolean timed = found.group(4) != null;
      return Optional.of(
          LocalDateTime.of(
              number(found, 1),
              number(found, 2),
              number(found, 3),
              timed ? number(found, 4) : 0,
              timed ? number(found, 5) : 0));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
