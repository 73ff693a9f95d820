package rutter.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import rutter.text.Lines;
import rutter.text.Source;
import rutter.text.Span;

/**
 * The text as flexmark gets it: of the same length, but without front matter, without the fences
 * inside a mended fence, without link definitions, without nesting deeper and lists longer than
 * anyone writes (flexmark needs quadratic time or memory for them).
 */
final class Veil {
  /** What begins a heading, or the line below it. */
  private static final String HEADING = "#=-";

  private static final int DEEPEST = 40;
  private static final int WIDEST_INDENT = 200;
  private static final int MOST_MARKERS = 50_000;
  private static final int LONGEST_LINE = 1_000;
  private static final char PLAIN = 'x';

  /** What begins a heading, a rule, a tag: flexmark's patterns for them fear very long lines. */
  private static final String MARKUP = "#*-_<";

  private final Source source;
  private final StringBuilder text;
  private final List<Oddity> oddities = new ArrayList<>();
  private final BitSet mended = new BitSet();

  /** Of lists, quotes and headings. */
  private int markers;

  private Veil(Source source) {
    this.source = source;
    this.text = new StringBuilder(source.text());
  }

  static Veil over(Source source, Span frontMatter) {
    Veil veil = new Veil(source);
    veil.blank(frontMatter);
    Fences.mended(veil.text.toString(), source.lines()).forEach(veil::mend);
    veil.flatten();
    veil.hideDefinitions();
    return veil;
  }

  String text() {
    return text.toString();
  }

  List<Oddity> oddities() {
    return oddities;
  }

  boolean isMended(int offset) {
    return mended.get(offset);
  }

  boolean isHidden(int offset) {
    return text.charAt(offset) != source.text().charAt(offset);
  }

  private void blank(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private void mend(Fences.Mended fence) {
    Lines lines = source.lines();
    for (int number = fence.first() + 1; number < fence.last(); number++) {
      Span line = lines.line(number);
      for (int i = line.start(); i < line.end(); i++) {
        if (text.charAt(i) == '`' || text.charAt(i) == '~') {
          text.setCharAt(i, PLAIN);
        }
      }
    }
    mended.set(lines.line(fence.first()).start(), lines.line(fence.last()).end());
    oddities.add(new Oddity(Oddity.Kind.FENCE_CLOSED_EARLY, lines.line(fence.closedEarlyAt())));
  }

  private void flatten() {
    Lines lines = source.lines();
    Set<Oddity.Kind> said = EnumSet.noneOf(Oddity.Kind.class);
    for (int number = 1; number <= lines.count(); number++) {
      Span line = lines.line(number);
      int tooDeep = firstTooDeep(line);
      if (tooDeep >= 0) {
        text.setCharAt(tooDeep, PLAIN);
        boolean tooMany = markers > MOST_MARKERS;
        Oddity.Kind kind = tooMany ? Oddity.Kind.TOO_MANY : Oddity.Kind.TOO_DEEP;
        if (said.add(kind)) {
          oddities.add(new Oddity(kind, line));
        }
      } else if (line.length() > LONGEST_LINE) {
        shorten(line);
      }
    }
  }

  private void shorten(Span line) {
    int at = line.start();
    while (at < line.end() && isLead(at, line.end())) {
      at++;
    }
    boolean markup = at < line.end() && MARKUP.indexOf(text.charAt(at)) >= 0;
    if (markup && !source.text().startsWith("<!", at)) {
      boolean heading = text.charAt(at) == '#';
      text.setCharAt(at, PLAIN);
      if (heading) {
        oddities.add(new Oddity(Oddity.Kind.TOO_LONG, line));
      }
    }
  }

  private boolean isLead(int at, int end) {
    char c = text.charAt(at);
    return " \t>".indexOf(c) >= 0 || Character.isDigit(c) || isMarker(at, end);
  }

  /** The first marker of a line that would nest deeper than is read, or one too many; or -1. */
  private int firstTooDeep(Span line) {
    int depth = 0;
    int indent = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        indent++;
      } else if (c == '\t') {
        indent += 4;
      } else if (c == '>' || isMarker(i, line.end())) {
        if (++depth > DEEPEST || indent > WIDEST_INDENT || ++markers > MOST_MARKERS) {
          return i;
        }
      } else if (!Character.isDigit(c) || indent > WIDEST_INDENT) {
        return HEADING.indexOf(c) >= 0 && ++markers > MOST_MARKERS ? i : -1;
      }
    }
    return -1;
  }

  private boolean isMarker(int at, int end) {
    boolean mark = "-+*.)".indexOf(text.charAt(at)) >= 0;
    return mark && (at + 1 == end || " \t".indexOf(text.charAt(at + 1)) >= 0);
  }

  private void hideDefinitions() {
    if (!source.text().contains("]:")) {
      return;
    }
    Matcher matcher = Definitions.DEFINITION.matcher(source.text());
    while (matcher.find()) {
      text.setCharAt(matcher.start(1) - 1, PLAIN);
    }
  }
}
