package rutter.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.vocabulary.Vocabulary;
import rutter.vocabulary.Wording;

/** Finds the stages that words speak of: {@code Phase 1 and 2}, {@code 7b-2/3}, {@code 1-3}. */
final class StageRefs {
  /** The keys of the stages named, and the names that no stage has. */
  record Found(List<String> keys, List<String> unknown) {
    static final Found NOTHING = new Found(List.of(), List.of());

    boolean isEmpty() {
      return keys.isEmpty() && unknown.isEmpty();
    }
  }

  private static final int SHORTEST_NAME = 5;
  private static final String RANK_OF_STEPS = "3";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_RANGE = 50;
  private static final int MOST_ALIKE = 5;

  /** Comparing every cell with every name takes too long when no one could read the plan. */
  private static final int MOST_NAMES = 200;

  /** {@code 1}, {@code 4.5}, {@code 2a} */
  private static final String NUMBER = "\\d{1,4}(?:\\.\\d{1,3}){0,5}[a-z]?";

  private static final Pattern LEADING =
      Pattern.compile("#?(" + NUMBER + ")(?![\\p{L}\\d]|\\.\\S)");

  /** {@code 6-7}, {@code 10 & 11} as the number of one stage */
  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s?[-–/&]\\s?(\\d{1,4})");

  private final Map<String, List<String>> keysById = new LinkedHashMap<>();
  private final Map<String, String> keysByName = new LinkedHashMap<>();
  private final Map<String, Found> cells = new HashMap<>();
  private final Pattern named;

  private final Pattern counted;

  /** A number, or the ends of a range of them. */
  private final Pattern part;

  /** All of the words are numbers. */
  private final Pattern only;

  private final Codes codes;

  StageRefs(List<Unit> units, List<String> keys, Vocabulary vocabulary) {
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> coded = new LinkedHashSet<>();
    Set<String> signs = new TreeSet<>(Comparator.reverseOrder());
    for (int i = 0; i < units.size(); i++) {
      UnitLabel label = units.get(i).label();
      String id = label.id().toLowerCase(Locale.ROOT);
      List<String> alike = keysById.computeIfAbsent(id, any -> new ArrayList<>());
      if (alike.size() < MOST_ALIKE) {
        alike.add(keys.get(i));
      }
      keysByName.putIfAbsent(Wording.normal(label.name()), keys.get(i));
      if (label.style() == UnitLabel.Style.WORD) {
        kinds.add(label.kind());
      }
      boolean digits = id.chars().anyMatch(Character::isDigit);
      if (digits && id.chars().anyMatch(Character::isLetter)) {
        coded.add(id);
        parts(id).forEach(coded::add);
      } else if (!digits) {
        signs.add(label.id());
      }
    }
    for (int i = 0; i < units.size(); i++) {
      ranged(units.get(i).label().id(), keys.get(i));
    }
    if (!units.isEmpty()) {
      kinds.addAll(sameRank(units.get(0).label(), vocabulary));
    }
    String and = "[,&/+、]|" + Values.any(vocabulary.words("and"));
    String to = "[-–~]|" + Values.any(vocabulary.words("to"));
    String kind = kinds.isEmpty() ? "(?!)" : Values.any(new TreeSet<>(kinds).descendingSet());
    String again = "(?:(?:" + kind + ")\\s?)?";
    named = named(kind, numbers(and + "|" + to, again), signs);
    counted = counted(kinds);
    only = Pattern.compile("#?(" + numbers(and + "|" + to, "") + ")\\.?");
    part =
        Pattern.compile(
            "(" + NUMBER + ")(?:\\s{0,2}(?:" + to + ")\\s{0,2}" + again + "(" + NUMBER + "))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    codes = new Codes(coded);
  }

  /** {@code Phases 6-7} is phase 6 as well as phase 7, if no other is. */
  private void ranged(String id, String key) {
    Matcher range = RANGE.matcher(id);
    if (range.matches()) {
      int first = Integer.parseInt(range.group(1));
      int last = Math.min(Integer.parseInt(range.group(2)), first + LONGEST_RANGE);
      for (int number = first; number <= last; number++) {
        keysById.putIfAbsent(String.valueOf(number), List.of(key));
      }
    }
  }

  /** {@code 1, 2 & 4-6} */
  private static String numbers(String between, String again) {
    return NUMBER + "(?:\\s{0,2}(?:" + between + ")\\s{0,2}" + again + NUMBER + "){0,20}";
  }

  /** {@code Stage} for {@code Phase} and the like, {@code Step} for what has only a number. */
  private static Set<String> sameRank(UnitLabel label, Vocabulary vocabulary) {
    Optional<String> rank =
        label.style() == UnitLabel.Style.NUMBER
            ? Optional.of(RANK_OF_STEPS)
            : vocabulary.value("unit", label.kind());
    return vocabulary.words("unit").stream()
        .filter(word -> rank.isPresent() && vocabulary.value("unit", word).equals(rank))
        .collect(Collectors.toSet());
  }

  /** {@code Phases 1 and 2}, {@code Phase A} */
  private static Pattern named(String kind, String numbers, Set<String> signs) {
    String sign = signs.isEmpty() ? "(?!)" : "(?-i:" + Values.any(signs) + ")(?![\\p{L}\\d])";
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + kind + ")s?[\\s#.:-]{0,3}(" + numbers + "|" + sign + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** {@code 第一阶段}, {@code 2단계}: the number stands before the word. */
  private static Pattern counted(Set<String> kinds) {
    Set<String> unspaced = new TreeSet<>(Comparator.reverseOrder());
    kinds.stream().filter(kind -> kind.codePointAt(0) > 0x2E7F).forEach(unspaced::add);
    String kind = unspaced.isEmpty() ? "(?!)" : "(?:" + Values.any(unspaced) + ")";
    return Pattern.compile("第?\\s?(\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?" + kind);
  }

  /** Stages named by words for units or by codes, anywhere in a text. */
  Found in(String text) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    codes.in(text).forEach(code -> add(code, code, keys, unknown));
    Matcher name = named.matcher(text);
    while (name.find()) {
      numbers(name.group(1), name.group(), keys, unknown);
    }
    Matcher count = counted.matcher(text);
    while (count.find()) {
      numbers(count.group(1), count.group(), keys, unknown);
    }
    return new Found(List.copyOf(keys), List.copyOf(unknown));
  }

  /** Like {@link #in}; numbers alone count too, if there is nothing else. */
  Found inList(String text) {
    Found found = in(text);
    Matcher matcher = only.matcher(text.strip());
    if (!found.keys().isEmpty() || !matcher.matches() || keysById.isEmpty()) {
      return found;
    }
    Set<String> keys = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    numbers(matcher.group(1), matcher.group(1), keys, unknown);
    return new Found(List.copyOf(keys), List.copyOf(unknown));
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
    if (leading.lookingAt() && keysById.containsKey(leading.group(1))) {
      return new Found(keysById.getOrDefault(leading.group(1), List.of()), List.of());
    }
    String name = Wording.normal(text);
    Optional<String> key = Optional.ofNullable(keysByName.get(name));
    return key.or(() -> byPartOfName(name))
        .map(one -> new Found(List.of(one), List.of()))
        .orElse(Found.NOTHING);
  }

  /** {@code Copy} for {@code Copy the data}, or the other way round. */
  private Optional<String> byPartOfName(String name) {
    boolean tells = name.length() >= SHORTEST_NAME && name.length() <= LONGEST_NAME;
    return keysByName.entrySet().stream()
        .limit(tells ? MOST_NAMES : 0)
        .filter(entry -> entry.getKey().length() >= SHORTEST_NAME)
        .filter(entry -> entry.getKey().contains(name) || name.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void numbers(String text, String as, Set<String> keys, Set<String> unknown) {
    if (keysById.containsKey(text.toLowerCase(Locale.ROOT))) {
      add(text, as, keys, unknown);
      return;
    }
    Matcher next = part.matcher(text);
    boolean several = next.find() && next.end() < text.length();
    next.reset();
    while (next.find()) {
      String named = several ? next.group() : as;
      if (next.group(2) == null) {
        add(next.group(1), named, keys, unknown);
      } else {
        between(next.group(1), next.group(2), named, keys, unknown);
      }
    }
  }

  private void between(String from, String to, String as, Set<String> keys, Set<String> unknown) {
    if (!isWhole(from) || !isWhole(to)) {
      add(from, as, keys, unknown);
      add(to, as, keys, unknown);
      return;
    }
    int first = Integer.parseInt(from);
    int last = Integer.parseInt(to);
    if (last < first || last > first + LONGEST_RANGE) {
      add(from, as, keys, unknown);
      add(to, as, keys, unknown);
      unknown.add(as.strip());
      return;
    }
    for (int number = first; number <= last; number++) {
      add(String.valueOf(number), as, keys, unknown);
    }
  }

  private static boolean isWhole(String number) {
    return number.chars().allMatch(Character::isDigit);
  }

  private void add(String id, String as, Set<String> keys, Set<String> unknown) {
    String lower = id.toLowerCase(Locale.ROOT);
    List<String> ids = keysById.containsKey(lower) ? List.of(lower) : parts(lower);
    boolean known = false;
    for (String part : ids) {
      List<String> found =
          keysById.getOrDefault(part, keysById.getOrDefault(trimmed(part), List.of()));
      keys.addAll(found);
      known = known || !found.isEmpty();
    }
    if (!known) {
      unknown.add(as.strip());
    }
  }

  /** {@code 01} is {@code 1}. */
  private static String trimmed(String id) {
    return id.replaceFirst("^0+(?=\\d)", "");
  }

  /** {@code 7b-2/3} is {@code 7b-2} and {@code 7b-3}. */
  private static List<String> parts(String id) {
    int slash = id.indexOf('/');
    if (slash < 0) {
      return List.of(id);
    }
    String first = id.substring(0, slash);
    String base = first.substring(0, Math.max(first.lastIndexOf('-'), first.lastIndexOf('.')) + 1);
    return List.of(first, base + id.substring(slash + 1));
  }
}
