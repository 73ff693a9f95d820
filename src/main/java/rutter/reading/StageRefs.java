package rutter.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.vocabulary.Vocabulary;

/** Finds the stages that words speak of: {@code Phase 1 and 2}, {@code 7b-2/3}, {@code 1-3}. */
final class StageRefs {
  /** The keys of the stages named, and the names that no stage has. */
  record Found(List<String> keys, List<String> unknown) {
    static final Found NOTHING = new Found(List.of(), List.of());

    boolean isEmpty() {
      return keys.isEmpty() && unknown.isEmpty();
    }
  }

  static final int LONGEST_RANGE = 50;

  private static final Pattern LEADING =
      Pattern.compile("#?(" + StageWording.NUMBER + ")(?![\\p{L}\\d]|\\.\\S)");

  private final StageKeys stages;
  private final StageWording wording;
  private final Map<String, Found> cells = new HashMap<>();

  StageRefs(List<Unit> units, List<String> keys, Vocabulary vocabulary) {
    this.stages = new StageKeys(units, keys);
    this.wording = new StageWording(units, vocabulary);
  }

  /** Stages named by words for units or by codes, anywhere in a text. */
  Found in(String text) {
    Gathering found = new Gathering();
    wording.codes().in(text).forEach(code -> found.add(code, code));
    Matcher name = wording.named(text);
    while (name.find()) {
      found.numbers(name.group(1), name.group());
    }
    Matcher count = wording.counted(text);
    while (count.find()) {
      found.numbers(count.group(1), count.group());
    }
    return found.all();
  }

  /** Like {@link #in}; numbers alone count too, if there is nothing else. */
  Found inList(String text) {
    Found found = in(text);
    Matcher only = wording.only(text);
    if (!found.keys().isEmpty() || !only.matches() || stages.isEmpty()) {
      return found;
    }
    Gathering numbers = new Gathering();
    numbers.numbers(only.group(1), only.group(1));
    return numbers.all();
  }

  /** For a cell that stands for a stage: by reference, by leading number, by name. */
  Found inCell(String text) {
    return cells.computeIfAbsent(text, this::cell);
  }

  private Found cell(String text) {
    Found found = inList(text);
    if (!found.isEmpty()) {
      return found;
    }
    Matcher leading = LEADING.matcher(text.strip());
    if (leading.lookingAt() && stages.has(leading.group(1))) {
      return new Found(stages.withId(leading.group(1)), List.of());
    }
    return stages.named(text).map(one -> new Found(List.of(one), List.of())).orElse(Found.NOTHING);
  }

  /** What is found in one text, each stage once. */
  private final class Gathering {
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    Found all() {
      return new Found(List.copyOf(keys), List.copyOf(unknown));
    }

    void numbers(String text, String as) {
      if (stages.has(text)) {
        add(text, as);
        return;
      }
      Matcher next = wording.parts(text);
      boolean several = next.find() && next.end() < text.length();
      next.reset();
      while (next.find()) {
        String named = several ? next.group() : as;
        if (next.group(2) == null) {
          add(next.group(1), named);
        } else {
          between(next.group(1), next.group(2), named);
        }
      }
    }

    private void between(String from, String to, String as) {
      boolean whole = isWhole(from) && isWhole(to);
      int first = whole ? Integer.parseInt(from) : 0;
      int last = whole ? Integer.parseInt(to) : -1;
      if (first <= last && last <= first + LONGEST_RANGE) {
        for (int number = first; number <= last; number++) {
          add(String.valueOf(number), as);
        }
        return;
      }
      add(from, as);
      add(to, as);
      if (whole) {
        unknown.add(as.strip());
      }
    }

    private static boolean isWhole(String number) {
      return number.chars().allMatch(Character::isDigit);
    }

    void add(String id, String as) {
      List<String> found = stages.withId(id);
      keys.addAll(found);
      if (found.isEmpty()) {
        unknown.add(as.strip());
      }
    }
  }
}
