package rutter.reading;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.vocabulary.Vocabulary;

/** How the words of a plan name its stages, by the words for units and the codes that it uses. */
final class StageWording {
  private static final String RANK_OF_STEPS = "3";

  /** {@code 1}, {@code 4.5}, {@code 2a} */
  static final String NUMBER = "\\d{1,4}(?:\\.\\d{1,3}){0,5}[a-z]?";

  private final Pattern named;

  private final Pattern counted;

  /** A number, or the ends of a range of them. */
  private final Pattern part;

  /** All of the words are numbers. */
  private final Pattern only;

  private final Codes codes;

  StageWording(List<Unit> units, Vocabulary vocabulary) {
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> coded = new LinkedHashSet<>();
    Set<String> signs = new TreeSet<>(Comparator.reverseOrder());
    for (Unit unit : units) {
      UnitLabel label = unit.label();
      String id = label.id().toLowerCase(Locale.ROOT);
      if (label.style() == UnitLabel.Style.WORD) {
        kinds.add(label.kind());
      }
      boolean digits = id.chars().anyMatch(Character::isDigit);
      if (digits && id.chars().anyMatch(Character::isLetter)) {
        coded.add(id);
        coded.addAll(StageKeys.parts(id));
      } else if (!digits) {
        signs.add(label.id());
      }
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

  /** Numbers behind a word for a unit, or a sign: {@code Phases 1 and 2}, {@code Phase A}. */
  Matcher named(String text) {
    return named.matcher(text);
  }

  /** A number before a word for a unit: {@code 第一阶段}. */
  Matcher counted(String text) {
    return counted.matcher(text);
  }

  /** Nothing but numbers. */
  Matcher only(String text) {
    return only.matcher(text.strip());
  }

  /** One number after the other, or the ends of a range of them. */
  Matcher parts(String numbers) {
    return part.matcher(numbers);
  }

  Codes codes() {
    return codes;
  }
}
