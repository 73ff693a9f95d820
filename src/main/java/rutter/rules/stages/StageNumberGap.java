package rutter.rules.stages;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rutter.plan.Candidate;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.stages.Numbering.Numbered;

/** A number left out; one that is used twice before it has taken the place of the missing one. */
public final class StageNumberGap implements Rule {
  /** {@code Phase 3}, {@code M1-T02}, {@code 4} */
  private static final Pattern NAME =
      Pattern.compile("\\p{L}{1,20}[ #.-]?\\d{1,4}(?:[.-]\\p{L}?\\d{1,4}){0,3}|^\\d{1,4}");

  private static final int SHORTEST = 3;
  private static final int MOST = 20;

  @Override
  public void check(Subject subject, Report report) {
    Set<String> others = others(subject);
    for (Numbering numbering : Numbering.of(subject)) {
      if (numbering.stages().size() >= SHORTEST) {
        check(numbering.stages(), others, report);
      }
    }
  }

  private static void check(List<Numbered> stages, Set<String> others, Report report) {
    Set<Integer> numbers = new TreeSet<>();
    stages.forEach(stage -> range(stage.from(), stage.to()).forEach(numbers::add));
    boolean even = isEven(stages);
    int twice = 0;
    for (int i = 1; i < stages.size(); i++) {
      Numbered before = stages.get(i - 1);
      Numbered stage = stages.get(i);
      twice += before.from() == stage.from() && before.letter().equals(stage.letter()) ? 1 : 0;
      List<Integer> missing =
          range(before.to() + 1, stage.from() - 1)
              .filter(n -> !numbers.contains(n))
              .boxed()
              .toList();
      boolean few = !missing.isEmpty() && missing.size() < Math.min(MOST, stages.size());
      boolean taken = twice >= missing.size() && twice > 0;
      boolean elsewhere =
          missing.stream()
              .map(number -> number(stage.stage(), number).toLowerCase(Locale.ROOT))
              .anyMatch(others::contains);
      if (few && !taken && !even && !elsewhere) {
        report(before.stage(), stage.stage(), missing, report);
      }
    }
  }

  private static IntStream range(int from, int to) {
    return IntStream.rangeClosed(from, Math.min(to, from + MOST));
  }

  /** {@code 10, 20, 30} */
  private static boolean isEven(List<Numbered> stages) {
    int step = stages.get(1).from() - stages.get(0).from();
    return step > 1
        && IntStream.range(1, stages.size())
            .allMatch(i -> stages.get(i).from() - stages.get(i - 1).from() == step);
  }

  /**
   * What headings call themselves that were not taken for stages: {@code phase 3}, {@code m1-t02}.
   */
  private static Set<String> others(Subject subject) {
    Set<String> names = new HashSet<>();
    for (Candidate candidate : subject.plan().candidates()) {
      Matcher name = NAME.matcher(candidate.taken() ? "" : candidate.label().text());
      while (name.find()) {
        names.add(name.group().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static void report(Stage before, Stage stage, List<Integer> missing, Report report) {
    String first = number(stage, missing.get(0));
    report
        .at(stage.heading().label().span())
        .as(missing.size() > 1 ? "several" : "")
        .with("stage", stage.called())
        .with("before", before.number())
        .with("missing", first)
        .with("last", number(stage, missing.get(missing.size() - 1)))
        .near(before.heading().label().span());
  }

  /** The number of a stage with another in its place. */
  private static String number(Stage stage, int number) {
    return stage.number().replaceFirst("\\d+(?=\\D*$)", Integer.toString(number));
  }
}
