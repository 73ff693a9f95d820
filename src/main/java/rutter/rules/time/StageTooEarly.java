package rutter.rules.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Phrases;
import rutter.vocabulary.Vocabulary;
import rutter.vocabulary.Wording;

/** The section of a stage says from when on it may run; its row begins earlier. */
public final class StageTooEarly implements Rule {
  private static final int CLOSE = 40;

  /** The words that say from when on something may happen. */
  private record Earliest(Phrases words, Pattern pattern) {
    static Earliest of(Vocabulary vocabulary) {
      Set<String> words = vocabulary.words("earliest");
      String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
      return new Earliest(
          vocabulary.phrases(List.copyOf(words)),
          Pattern.compile(
              "(?<!\\p{L})(?:" + any + ")\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  @Override
  public void check(Subject subject, Report report) {
    if (subject.plan().schedule().entries().stream().allMatch(row -> row.start().isEmpty())) {
      return;
    }
    Earliest earliest = subject.vocabulary().once(Earliest.class, Earliest::of);
    if (!earliest.words().in(subject.text())) {
      return;
    }
    Map<String, Schedule.Entry> rows = new HashMap<>();
    for (Schedule.Entry row : subject.plan().schedule().entries()) {
      rows.put(name(row.phase().text()), row);
      if (row.stages().size() == 1) {
        rows.putIfAbsent(row.stages().get(0), row);
      }
    }
    for (Stage stage : subject.plan().stages()) {
      Optional.ofNullable(rows.get(name(stage.name().text())))
          .or(() -> Optional.ofNullable(rows.get(stage.key())))
          .ifPresent(row -> check(stage, row, earliest.pattern(), subject, report));
    }
  }

  /** {@code Procedure 4: Retire} is {@code Retire}; what has no name but a number stays apart. */
  private static String name(String phase) {
    return "name: " + Wording.normal(phase.substring(phase.indexOf(':') + 1));
  }

  private static void check(
      Stage stage, Schedule.Entry row, Pattern earliest, Subject subject, Report report) {
    Optional<LocalDate> start =
        Dates.all(row.start().text(), subject.vocabulary()).stream()
            .map(Dates.Day::date)
            .findFirst();
    Matcher said =
        earliest.matcher(subject.text()).region(stage.span().start(), stage.span().end());
    while (start.isPresent() && said.find()) {
      int to = Math.min(stage.span().end(), said.end() + CLOSE);
      List<Dates.Day> days =
          Dates.all(subject.text().substring(said.end(), to), subject.vocabulary());
      if (!days.isEmpty() && days.get(0).start() == 0 && start.get().isBefore(days.get(0).date())) {
        report
            .at(row.start().span())
            .with("stage", stage.called())
            .with("start", start.get().toString())
            .with("earliest", days.get(0).date().toString())
            .near(new Span(said.start(), said.end() + days.get(0).end()));
        return;
      }
    }
  }
}
