package rutter.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Stage;
import rutter.vocabulary.Vocabulary;

/**
 * A name that numbers a unit of work: {@code Phase 2: Copy}, {@code 7b-1 Split}, {@code T+13 —
 * Migrate}, {@code 第1阶段}, {@code US-3.1: Login}, {@code 1. Freeze}.
 */
record UnitLabel(String kind, Style style, int rank, String id, boolean separated, String name) {
  /** What makes the name a number: a word for the unit, a clock, a code, a number alone. */
  enum Style {
    WORD,
    CLOCK,
    CODE,
    NUMBER
  }

  private static final int RANK_OF_CLOCK = 3;
  private static final int RANK_OF_CODE = 3;
  private static final int RANK_OF_NUMBER = 9;

  /** What is longer is a text and no name. */
  private static final int LONGEST_TITLE = 400;

  /** {@code 1}, {@code 4.5}, {@code 7b-1}, {@code 1-2}, {@code 2/3} */
  private static final Pattern ID =
      Pattern.compile("\\d{1,4}[a-z]?(?:(?:[./–-]|\\s?&\\s?)\\d{1,4}[a-z]?)*+(?![\\p{L}\\d])");

  /** {@code A}, {@code R1}, {@code IV}, {@code [N]}, {@code {N}}, {@code 三} */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?:[A-Z]\\d{0,3}|[IVX]{1,5}|[\\[{<][A-Za-z#]{1,6}[\\]}>])(?![\\p{L}\\d])|[一二三四五六七八九十]{1,3}");

  /** {@code 第1}, {@code 1}, {@code 第一} before the word of the unit */
  private static final Pattern COUNT_FIRST = Pattern.compile("第?\\s?([\\d一二三四五六七八九十]{1,3})\\s?");

  /** {@code T+13}, {@code T-48h}, {@code T+2h to T+24h} */
  private static final Pattern CLOCK =
      Pattern.compile(
          "T\\s?[+−–-]\\s?\\d{1,4}[\\p{L}]{0,7}(?:\\s?\\S{1,3}\\s?T\\s?[+−–-]\\s?\\d{1,4}[\\p{L}]{0,7})?(?![\\p{L}\\d])");

  /** {@code M0}, {@code P1}, {@code US-3.1}, {@code M1-T02}, {@code 7b-2/3} */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:([A-Z]{1,3})-?\\d{1,3}(?:[.-][A-Z]?\\d{1,3})*+[a-z]?|\\d{1,3}[a-z](?:-\\d{1,3}(?:/\\d{1,3})?)?)(?![\\p{L}\\d])");

  /** {@code 1.}, {@code 1.2}, {@code 3)} and a space */
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})*+)[.)]?\\s+(?=\\S)");

  /** {@code Phase #1}, {@code Étape n° 2}, {@code Phases 6-7} */
  private static final Pattern BEFORE_ID = Pattern.compile("s?(?:[ #.:№-]|[nN][°º.]){0,3}");

  private static final String SEPARATORS = ":：—–-.)]】|→、．·";
  private static final String OPENERS = "(（[【";

  static Optional<UnitLabel> of(String title, Vocabulary vocabulary) {
    if (title.length() > LONGEST_TITLE) {
      return Optional.empty();
    }
    String written = withoutLead(title);
    return find(plainDigits(written), vocabulary)
        .map(label -> label.named(written.substring(written.length() - label.name().length())));
  }

  private static Optional<UnitLabel> find(String words, Vocabulary vocabulary) {
    return byWord(words, vocabulary)
        .or(() -> byPattern(words, CLOCK, Style.CLOCK))
        .or(() -> byPattern(words, CODE, Style.CODE))
        .or(() -> byNumber(words).map(number -> afterNumber(number, vocabulary)));
  }

  /** {@code 3.1 Phase 2: Copy} is a phase. */
  private static UnitLabel afterNumber(UnitLabel number, Vocabulary vocabulary) {
    return byWord(withoutLead(number.name()), vocabulary)
        .filter(UnitLabel::separated)
        .orElse(number);
  }

  UnitLabel named(String words) {
    return new UnitLabel(kind, style, rank, id, separated, words);
  }

  /** Nothing stands behind the number but, maybe, something in brackets. */
  boolean isNameless() {
    boolean brackets = !name.isEmpty() && OPENERS.indexOf(name.charAt(0)) >= 0;
    return name.isBlank() || (brackets && ")）]】".indexOf(name.charAt(name.length() - 1)) >= 0);
  }

  private static String withoutLead(String title) {
    int at = 0;
    while (at < title.length()) {
      int c = title.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return title.substring(at);
  }

  /** {@code フェーズ１} is {@code フェーズ1}, of the same length. */
  private static String plainDigits(String words) {
    StringBuilder plain = new StringBuilder(words);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '０' && c <= '９') {
        plain.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return plain.toString();
  }

  private static Optional<UnitLabel> byWord(String words, Vocabulary vocabulary) {
    String lower = words.toLowerCase(Locale.ROOT);
    // a few letters have a lower case of another length
    lower = lower.length() == words.length() ? lower : words;
    for (String kind : vocabulary.words("unit")) {
      if (lower.startsWith(kind) && ends(lower, kind)) {
        Optional<UnitLabel> found = afterWord(words, words.substring(0, kind.length()), vocabulary);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    Matcher count = COUNT_FIRST.matcher(words);
    if (count.lookingAt()) {
      String rest = lower.substring(count.end());
      for (String kind : vocabulary.words("unit")) {
        if (kind.codePointAt(0) > 0x2E7F && rest.startsWith(kind)) {
          int end = count.end() + kind.length();
          return Optional.of(
              label(
                  words.substring(count.end(), end),
                  Style.WORD,
                  rank(kind, vocabulary),
                  count.group(1),
                  words,
                  end));
        }
      }
    }
    return Optional.empty();
  }

  /** A word in Latin letters must not go on; one in other scripts may be followed by anything. */
  private static boolean ends(String lower, String kind) {
    int at = kind.length();
    boolean several = lower.startsWith("s ", at);
    return at == lower.length()
        || kind.codePointAt(0) > 0x2E7F
        || several
        || !Character.isLetter(lower.charAt(at));
  }

  private static int rank(String kind, Vocabulary vocabulary) {
    return vocabulary.value("unit", kind).map(Integer::parseInt).orElse(RANK_OF_NUMBER);
  }

  private static Optional<UnitLabel> afterWord(String words, String kind, Vocabulary vocabulary) {
    Matcher sign = BEFORE_ID.matcher(words).region(kind.length(), words.length());
    int at = sign.lookingAt() ? sign.end() : kind.length();
    Matcher id = ID.matcher(words).region(at, words.length());
    Matcher letter = SIGN.matcher(words).region(at, words.length());
    boolean number = id.lookingAt();
    if (!number && !letter.lookingAt()) {
      return Optional.empty();
    }
    Matcher found = number ? id : letter;
    return Optional.of(
        label(kind, Style.WORD, rank(kind, vocabulary), found.group(), words, found.end()));
  }

  private static Optional<UnitLabel> byPattern(String words, Pattern pattern, Style style) {
    Matcher matcher = pattern.matcher(words);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    boolean code = style == Style.CODE;
    String prefix = code && matcher.group(1) != null ? matcher.group(1) : "";
    String kind = code ? prefix : Stage.Heading.MOMENT;
    int rank = code ? RANK_OF_CODE : RANK_OF_CLOCK;
    return Optional.of(label(kind, style, rank, matcher.group(), words, matcher.end()));
  }

  private static Optional<UnitLabel> byNumber(String words) {
    Matcher matcher = NUMBER.matcher(words);
    return matcher.lookingAt()
        ? Optional.of(
            new UnitLabel(
                "",
                Style.NUMBER,
                RANK_OF_NUMBER,
                matcher.group(1),
                true,
                words.substring(matcher.end())))
        : Optional.empty();
  }

  private static UnitLabel label(
      String kind, Style style, int rank, String id, String words, int end) {
    int at = end;
    while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
      at++;
    }
    boolean separated = at == words.length();
    if (!separated) {
      int c = words.codePointAt(at);
      separated =
          SEPARATORS.indexOf(c) >= 0 || OPENERS.indexOf(c) >= 0 || !Character.isLetterOrDigit(c);
    }
    while (at < words.length()
        && (Character.isWhitespace(words.charAt(at))
            || SEPARATORS.indexOf(words.charAt(at)) >= 0)) {
      at++;
    }
    return new UnitLabel(kind, style, rank, id, separated, words.substring(at));
  }
}
