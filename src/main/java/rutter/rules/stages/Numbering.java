package rutter.rules.stages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.plan.Stage;
import rutter.rules.Subject;

/** The stages that are counted together, in the order of the document. */
record Numbering(List<Numbered> stages) {
  /** A stage and the numbers from and to that it bears: mostly one. */
  record Numbered(Stage stage, int from, int to, String letter) {}

  /** {@code 3}, {@code P3}, {@code M1-T02}, {@code 7b-1}, {@code 2a} */
  private static final Pattern COUNTED = Pattern.compile("(|.*[^\\d])(\\d{1,6})([a-z]?)");

  /** {@code 6-7}, {@code 10 & 11} */
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\s?[-–/&]\\s?(\\d{1,6})");

  /** The rank of days, weeks and the like among the units of the vocabulary. */
  private static final String TIME = "4";

  /** One for each sequence: {@code 1.1}, {@code 1.2} is another than {@code 1}, {@code 2}. */
  static List<Numbering> of(Subject subject) {
    Map<String, List<Numbered>> sequences = new LinkedHashMap<>();
    for (Stage stage : subject.plan().stages()) {
      if (counts(stage, subject)) {
        Optional<Numbered> range = range(stage);
        Matcher counted = COUNTED.matcher(stage.heading().id());
        if (range.isPresent()) {
          sequences.computeIfAbsent("", any -> new ArrayList<>()).add(range.get());
        } else if (counted.matches()) {
          int number = Integer.parseInt(counted.group(2));
          sequences
              .computeIfAbsent(counted.group(1), any -> new ArrayList<>())
              .add(new Numbered(stage, number, number, counted.group(3)));
        }
      }
    }
    return sequences.values().stream().flatMap(Numbering::anew).toList();
  }

  /** Counting that begins again is another part of the plan. */
  private static Stream<Numbering> anew(List<Numbered> stages) {
    List<Numbering> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < stages.size(); i++) {
      int number = stages.get(i).from();
      if (number == stages.get(start).from() && number < stages.get(i - 1).from()) {
        parts.add(new Numbering(stages.subList(start, i)));
        start = i;
      }
    }
    parts.add(new Numbering(stages.subList(start, stages.size())));
    return parts.stream();
  }

  Numbering {
    stages = List.copyOf(stages);
  }

  /** Days and moments may be left out and used twice; Markdown counts the items of a list. */
  private static boolean counts(Stage stage, Subject subject) {
    Stage.Heading heading = stage.heading();
    boolean item = heading.form() == Stage.Form.LIST && heading.kind().isEmpty();
    boolean time =
        heading.isMoment()
            || subject.vocabulary().value("unit", heading.kind()).filter(TIME::equals).isPresent();
    return !item && !time;
  }

  private static Optional<Numbered> range(Stage stage) {
    Matcher range = RANGE.matcher(stage.heading().id());
    if (!range.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(range.group(1));
    int to = Integer.parseInt(range.group(2));
    return from < to ? Optional.of(new Numbered(stage, from, to, "")) : Optional.empty();
  }
}
