package rutter.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.vocabulary.Wording;

/** Which stages have an id or a name: the same id may stand for several. */
final class StageKeys {
  private static final int SHORTEST_NAME = 5;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_ALIKE = 5;

  /** Comparing every cell with every name takes too long when no one could read the plan. */
  private static final int MOST_NAMES = 200;

  /** {@code 6-7}, {@code 10 & 11} as the number of one stage */
  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s?[-–/&]\\s?(\\d{1,4})");

  private final Map<String, List<String>> byId = new LinkedHashMap<>();
  private final Map<String, String> byName = new LinkedHashMap<>();

  /** {@code keys} are those of the units, in their order. */
  StageKeys(List<Unit> units, List<String> keys) {
    for (int i = 0; i < units.size(); i++) {
      UnitLabel label = units.get(i).label();
      String id = label.id().toLowerCase(Locale.ROOT);
      List<String> alike = byId.computeIfAbsent(id, any -> new ArrayList<>());
      if (alike.size() < MOST_ALIKE) {
        alike.add(keys.get(i));
      }
      byName.putIfAbsent(Wording.normal(label.name()), keys.get(i));
    }
    for (int i = 0; i < units.size(); i++) {
      ranged(units.get(i).label().id(), keys.get(i));
    }
  }

  /** The keys of stages: their ids, told apart where a plan uses one twice. */
  static List<String> of(List<Unit> units) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (Unit unit : units) {
      String id = unit.label().id().toLowerCase(Locale.ROOT);
      int times = seen.merge(id, 1, Integer::sum);
      keys.add(times == 1 ? id : id + "#" + times);
    }
    return keys;
  }

  /** {@code Phases 6-7} is phase 6 as well as phase 7, if no other is. */
  private void ranged(String id, String key) {
    Matcher range = RANGE.matcher(id);
    if (range.matches()) {
      int first = Integer.parseInt(range.group(1));
      int last = Math.min(Integer.parseInt(range.group(2)), first + StageRefs.LONGEST_RANGE);
      for (int number = first; number <= last; number++) {
        byId.putIfAbsent(String.valueOf(number), List.of(key));
      }
    }
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  boolean has(String id) {
    return byId.containsKey(id.toLowerCase(Locale.ROOT));
  }

  /** All that an id stands for, one with a slash for each of its parts. */
  List<String> withId(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (String part : has(id) ? List.of(lower) : parts(lower)) {
      found.addAll(byId.getOrDefault(part, byId.getOrDefault(trimmed(part), List.of())));
    }
    return found;
  }

  /** The stage with a name, or with one that contains it or is part of it. */
  Optional<String> named(String text) {
    String name = Wording.normal(text);
    return Optional.ofNullable(byName.get(name)).or(() -> byPartOfName(name));
  }

  /** {@code Copy} for {@code Copy the data}, or the other way round. */
  private Optional<String> byPartOfName(String name) {
    boolean tells = name.length() >= SHORTEST_NAME && name.length() <= LONGEST_NAME;
    return byName.entrySet().stream()
        .limit(tells ? MOST_NAMES : 0)
        .filter(entry -> entry.getKey().length() >= SHORTEST_NAME)
        .filter(entry -> entry.getKey().contains(name) || name.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** {@code 01} is {@code 1}. */
  private static String trimmed(String id) {
    return id.replaceFirst("^0+(?=\\d)", "");
  }

  /** {@code 7b-2/3} is {@code 7b-2} and {@code 7b-3}. */
  static List<String> parts(String id) {
    int slash = id.indexOf('/');
    if (slash < 0) {
      return List.of(id);
    }
    String first = id.substring(0, slash);
    String base = first.substring(0, Math.max(first.lastIndexOf('-'), first.lastIndexOf('.')) + 1);
    return List.of(first, base + id.substring(slash + 1));
  }
}
