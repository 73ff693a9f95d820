package rutter.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Gap;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.vocabulary.Vocabulary;

/** Which gaps the stages themselves say that they close. */
final class GapsOfStages {
  private static final int LONGEST_RANGE = 50;

  private final Map<String, List<Gap.Assignment>> byName = new HashMap<>();

  /** {@code G-01–G-04}, {@code G-1 to G-4} */
  private final Pattern range;

  GapsOfStages(List<Stage> stages, Vocabulary vocabulary) {
    range =
        Pattern.compile(
            "([\\p{L}][\\p{L}\\d-]{0,12}?-?)(\\d{1,4})\\s?(?:[-–—~]|\\.{2,3}|"
                + Values.any(vocabulary.words("to"))
                + ")\\s?\\1(\\d{1,4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    stages.forEach(stage -> stage.gaps().forEach(gap -> named(stage, gap)));
  }

  /** A stage closes {@code G-1}, or {@code G-1 (sessions)}, or {@code G-1 to G-3}. */
  private void named(Stage stage, Words gap) {
    Gap.Assignment assignment = new Gap.Assignment(gap, List.of(stage.key()), List.of(), true);
    String words = gap.text().toLowerCase(Locale.ROOT);
    Set<String> names = new LinkedHashSet<>(List.of(words, words.split("[\\s(:—–]", 2)[0]));
    Matcher ends = range.matcher(words);
    if (ends.lookingAt()) {
      between(ends.group(1), ends.group(2), ends.group(3), names);
    }
    for (String name : names) {
      byName.computeIfAbsent(name, any -> new ArrayList<>()).add(assignment);
    }
  }

  private static void between(String letters, String from, String to, Set<String> names) {
    int first = Integer.parseInt(from);
    int last = Math.min(Integer.parseInt(to), first + LONGEST_RANGE);
    for (int number = first; number <= last; number++) {
      String digits = "0".repeat(Math.max(0, from.length() - Integer.toString(number).length()));
      names.add(letters + digits + number);
    }
  }

  /** Once is enough: a gap may have thousands of rows, and as many stages that name it. */
  List<Gap.Assignment> naming(Words id, Words title) {
    Set<Gap.Assignment> assignments = new LinkedHashSet<>();
    for (Words name : List.of(id, title)) {
      List<Gap.Assignment> named = byName.remove(name.text().toLowerCase(Locale.ROOT));
      assignments.addAll(named == null ? List.of() : named);
    }
    return List.copyOf(assignments);
  }
}
