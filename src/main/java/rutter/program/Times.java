package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.plan.Duration;
import rutter.plan.Duration.Seconds;
import rutter.plan.Schedule.Entry;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Subject;

/** How long a stage takes and when it begins, by itself or by a table of times. */
final class Times {
  private Times() {}

  static Optional<Seconds> expected(Stage stage, Subject subject) {
    return Stream.concat(
            stage.facts().duration().stream(),
            entries(stage, subject).flatMap(entry -> entry.duration().stream()))
        .map(Duration::seconds)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Facts with when the stage begins and ends. */
  static List<String> and(List<String> facts, Stage stage, Subject subject) {
    List<String> all = new ArrayList<>(facts);
    entries(stage, subject)
        .findFirst()
        .ifPresent(
            entry -> {
              add("Start", entry.start(), all);
              add("End", entry.end(), all);
            });
    return all;
  }

  private static void add(String name, Words when, List<String> facts) {
    if (!when.isEmpty()) {
      facts.add(name + ": " + when.text());
    }
  }

  private static Stream<Entry> entries(Stage stage, Subject subject) {
    return subject.plan().schedule().entries().stream()
        .filter(entry -> entry.stages().equals(List.of(stage.key())));
  }
}
