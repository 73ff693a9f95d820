package rutter.rules.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.plan.Rollback.Coverage;
import rutter.plan.Stage;
import rutter.rules.Subject;
import rutter.rules.stages.Numbering.Numbered;
import rutter.text.Edit;
import rutter.text.Span;

/** New numbers for stages of which two have the same, in their headings and nowhere else. */
record Renumbering(List<Edit> edits, boolean safe) {
  private static final int LONGEST_ID = 12;

  /** Counts on from the first of two that bear the same number; only whole numbers are counted. */
  static Optional<Renumbering> of(Numbering numbering, Subject subject) {
    List<Numbered> stages = numbering.stages();
    List<Edit> edits = new ArrayList<>();
    Set<String> old = new HashSet<>();
    int next = stages.get(0).from();
    for (Numbered numbered : stages) {
      Optional<Span> number = number(numbered.stage(), subject);
      if (number.isEmpty() || numbered.from() != numbered.to() || !numbered.letter().isEmpty()) {
        return Optional.empty();
      }
      if (numbered.from() < next) {
        edits.add(new Edit(number.get(), Integer.toString(next)));
        old.add(numbered.stage().number().toLowerCase(Locale.ROOT));
      }
      next = Math.max(next, numbered.from()) + 1;
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Renumbering(List.copyOf(edits), !isReferred(old, subject)));
  }

  /** The digits at the end of the number as they stand in the heading. */
  private static Optional<Span> number(Stage stage, Subject subject) {
    Span label = stage.heading().label().span();
    String written = label.of(subject.text());
    String id = stage.heading().id();
    int kind = written.indexOf(stage.heading().kind());
    int at = kind < 0 || stage.heading().kind().isEmpty() ? -1 : written.indexOf(id, kind);
    int digits = id.length() - id.replaceFirst("\\d+$", "").length();
    if (at < 0 || digits == 0 || id.length() > LONGEST_ID) {
      return Optional.empty();
    }
    int end = label.start() + at + id.length();
    return Optional.of(new Span(end - digits, end));
  }

  /** Something names one of the old numbers, or goes by numbers alone, as tables do. */
  private static boolean isReferred(Set<String> old, Subject subject) {
    List<Stage> stages = subject.plan().stages();
    boolean keyed =
        !subject.plan().stageChecks().isEmpty()
            || stages.stream().anyMatch(Renumbering::isKeyed)
            || subject.plan().schedule().entries().stream().anyMatch(e -> !e.stages().isEmpty());
    long named = stages.stream().filter(s -> old.contains(lower(s))).count();
    String text = subject.text().toLowerCase(Locale.ROOT);
    Map<String, Set<String>> byKind = new HashMap<>();
    for (String number : old) {
      String kind = number.replaceFirst("[\\s#.-]*\\d+$", "");
      byKind.computeIfAbsent(kind, any -> new HashSet<>()).add(number.replaceFirst("^.*\\D", ""));
    }
    long mentioned =
        byKind.entrySet().stream()
            .mapToLong(numbers -> mentions(numbers.getKey(), numbers.getValue(), text))
            .sum();
    return keyed || mentioned > named;
  }

  private static boolean isKeyed(Stage stage) {
    Coverage coverage = stage.rollback().coverage();
    return coverage == Coverage.ROW
        || coverage == Coverage.NAMED
        || !stage.dependencies().isEmpty();
  }

  private static String lower(Stage stage) {
    return stage.number().toLowerCase(Locale.ROOT);
  }

  /** Also {@code phases 2} and {@code #phase-2}. */
  private static long mentions(String kind, Set<String> numbers, String text) {
    return Pattern.compile(Pattern.quote(kind) + "s?[\\s#.-]{0,3}(\\d+)")
        .matcher(text)
        .results()
        .filter(found -> numbers.contains(found.group(1)))
        .count();
  }
}
