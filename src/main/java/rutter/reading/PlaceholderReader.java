package rutter.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.outline.Fence;
import rutter.outline.Mark;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Placeholder;
import rutter.plan.Placeholder.Kind;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** Finds what is still to be written, and passes over what only looks like it. */
final class PlaceholderReader {
  /** {@code [Name]}, {@code [Time estimate]}; not {@code \[x]}, {@code a[i]}, {@code [x](y)}. */
  private static final Pattern BRACKETS =
      Pattern.compile("(?<![\\w\\\\\\]\\[!])\\[([^\\[\\]\\n]{1,120})](?![(\\[])");

  /** {@code <value>}, {@code <table name>}; not {@code List<T>}, {@code <<EOF} */
  private static final Pattern ANGLES =
      Pattern.compile("(?<![\\p{L}\\d<\\\\])<(\\p{L}[\\p{L}\\d _./|-]{0,60})>");

  /** {@code {value}}; not {@code ${VAR}}, {@code {{ template }}}, {@code /users/{id}} */
  private static final Pattern BRACES =
      Pattern.compile("(?<![$\\{\\w/#%\\\\@.])\\{(\\p{L}[^{}\"\\n]{0,120})}(?!})");

  /** {@code YYYY-MM-DD}, {@code db_YYYYMMDD.sql} */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![A-Za-z])(?:YYYY[-_/.]?MM[-_/.]?DD|DD[-/.]MM[-/.]YYYY|HH:MM)(?![A-Za-z])");

  /** {@code ____} for something to be filled in by hand */
  private static final Pattern BLANK = Pattern.compile("(?<![\\w_*])(?:\\\\?_){3,500}(?![\\w*])");

  /**
   * {@code XXXXX}, {@code +1-XXX-XXX-XXXX}, {@code 2025-XX-XX}, {@code 2025-04-XX}, {@code NNNNNN}
   */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:[+#]?[\\dX]{1,4}-)?X{2,}(?:-X{2,}){1,3}(?![\\p{L}\\d])|(?<![\\p{L}\\d])\\d{4}-\\d{2}-XX(?![\\p{L}\\d])|(?<![\\p{L}\\d])(?!(?<=\\p{L}-)X+-\\d)#?(?:X{3,}|N{5,})(?![\\p{L}\\d])");

  /** {@code </owner>}: then {@code <owner>} is a tag too. */
  private static final Pattern CLOSING_TAG = Pattern.compile("</([^\\s/<>]{1,61})>");

  /** {@code [DB]}, {@code [OPS-123]}, {@code [!NOTE]}, {@code [@source]}: what a line is about. */
  private static final Pattern TAG = Pattern.compile("[A-Z]{2,3}|[A-Z]{2,10}-\\d+|[!@].*");

  private static final Pattern NUMBERS = Pattern.compile("[\\d.,:/ ^x~-]*");

  /** {@code tags: [go-live, production]} is a list, not a place to fill in. */
  private static final Pattern LIST = Pattern.compile("[\\w-]+(?:, ?[\\w-]+)+");

  private static final Set<String> READ = Set.of("shell", "sql");

  private final String source;
  private final Vocabulary vocabulary;
  private final PlaceholderWords words;

  private final Set<String> closed;
  private final List<Placeholder> found = new ArrayList<>();
  private final BitSet taken = new BitSet();

  /** Where links, code and the like stand in prose. */
  private final BitSet hidden = new BitSet();

  PlaceholderReader(String source, Vocabulary vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
    this.closed =
        source.contains("</")
            ? CLOSING_TAG
                .matcher(source)
                .results()
                .map(tag -> tag.group(1))
                .collect(Collectors.toSet())
            : Set.of();
    this.words = PlaceholderWords.in(vocabulary);
  }

  List<Placeholder> read(Place root) {
    root.all().forEach(this::place);
    found.sort(Comparator.comparingInt(placeholder -> placeholder.text().span().start()));
    return List.copyOf(found);
  }

  private void place(Place place) {
    if (place.block() instanceof Fence fence) {
      Optional<String> kind = vocabulary.value("code", fence.language());
      if (kind.isPresent() ? READ.contains(kind.get()) : fence.language().isEmpty()) {
        fence.lines().forEach(line -> code(line, kind.filter("sql"::equals).isPresent()));
      }
      return;
    }
    for (Text text : Walk.texts(place.block())) {
      prose(text);
    }
  }

  private void prose(Text text) {
    for (Mark mark : text.marks()) {
      switch (mark.kind()) {
        case CODE -> {
          hide(mark.span());
          code(mark.inner(), false);
        }
        case LINK, IMAGE, AUTOLINK, COMMENT, HTML -> hide(mark.span());
        default -> {}
      }
    }
    Span span = text.span();
    String said = span.of(source);
    // to look for a piece takes a hundredth of the time that a pattern takes to find nothing
    if (said.contains("[")) {
      find(BRACKETS, span, Kind.BRACKETS, false, m -> !isHidden(m) && isOpen(m));
    }
    if (said.contains("{")) {
      find(BRACES, span, Kind.BRACES, false, m -> !isHidden(m));
    }
    if (said.contains("<")) {
      find(ANGLES, span, Kind.ANGLES, false, m -> !isHidden(m) && isName(m.group(1)));
    }
    if (said.contains("_")) {
      find(BLANK, span, Kind.BLANK, false, m -> !isHidden(m));
    }
    simple(span, false, m -> !isHidden(m));
  }

  /** {@code TODO: measure}, {@code TODO (Ada)}; not {@code que TODO funciona} */
  private boolean announces(Matcher matcher, Span span) {
    int end = matcher.end();
    boolean first = isBlank(span.start(), matcher.start());
    boolean last = isBlank(end, span.end());
    return last || first || ":(：（".indexOf(source.charAt(end)) >= 0;
  }

  private boolean isBlank(int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at == to;
  }

  private void hide(Span span) {
    hidden.set(span.start(), span.end());
  }

  private boolean isHidden(Matcher matcher) {
    return hidden.get(matcher.start());
  }

  private void code(Span span, boolean sql) {
    String said = span.of(source);
    if (said.contains("<")) {
      find(ANGLES, span, Kind.ANGLES, true, m -> isName(m.group(1)) && !(sql && hasSpace(m)));
    }
    simple(span, true, m -> true);
  }

  private static boolean hasSpace(Matcher matcher) {
    return matcher.group(1).indexOf(' ') >= 0;
  }

  private void simple(Span span, boolean inCode, java.util.function.Predicate<Matcher> test) {
    String said = span.of(source);
    if (said.contains("YYYY") || said.contains("HH:MM")) {
      find(DATE, span, Kind.DATE, inCode, test);
    }
    if (said.contains("XX") || said.contains("NNNNN")) {
      find(FILLER, span, Kind.FILLER, inCode, test);
    }
    if (words.marks().in(said)) {
      find(words.words(), span, Kind.WORD, inCode, test);
      find(words.openers(), span, Kind.WORD, inCode, m -> test.test(m) && announces(m, span));
      find(words.prefixes(), span, Kind.FILLER, inCode, test);
    }
  }

  private void find(
      Pattern pattern,
      Span span,
      Kind kind,
      boolean inCode,
      java.util.function.Predicate<Matcher> test) {
    Matcher matcher =
        pattern.matcher(source).region(span.start(), span.end()).useTransparentBounds(true);
    while (matcher.find()) {
      if (taken.get(matcher.start()) || !test.test(matcher)) {
        continue;
      }
      taken.set(matcher.start(), matcher.end());
      Span place = new Span(matcher.start(), matcher.end());
      found.add(new Placeholder(kind, new Words(place.of(source), place), inCode));
    }
  }

  /** Words to be replaced: no number, no marker, no list of tags. */
  private boolean isOpen(Matcher matcher) {
    String inside = matcher.group(1).strip();
    if (inside.equals("x")
        || TAG.matcher(inside).matches()
        || UnitLabel.of(inside, vocabulary).filter(UnitLabel::isNameless).isPresent()) {
      return false;
    }
    boolean letters = inside.codePoints().anyMatch(Character::isLetter);
    boolean list =
        LIST.matcher(inside).matches()
            && matcher.start() > 1
            && source.startsWith(": ", matcher.start() - 2)
            && Character.isLowerCase(source.charAt(Math.max(0, matcher.start() - 3)));
    return letters
        && !NUMBERS.matcher(inside).matches()
        && vocabulary.value("marker", inside).isEmpty()
        && !list;
  }

  private boolean isName(String inside) {
    String words = inside.strip();
    String first = words.split("[\\s/]", 2)[0];
    boolean tag = Html.isTag(first) || closed.contains(first);
    return !tag && words.length() == inside.length() && !words.endsWith("/");
  }
}
