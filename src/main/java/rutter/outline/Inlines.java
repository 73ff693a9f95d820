package rutter.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rutter.text.Content;

/**
 * Reads the inline markup of one paragraph or cell, in time linear in its length.
 *
 * <p>CommonMark does not take {@code **対象：**P4} for bold, and flexmark needs quadratic time for
 * some inputs; authors mean the one and attackers write the other.
 */
final class Inlines {
  private static final int LONGEST_TAG = 300;
  private final Content content;
  private final String chars;
  private final Map<String, String> definitions;
  private final List<Mark> marks = new ArrayList<>();
  private final BitSet hidden;

  /** Where {@code <br>} stands: it parts words. */
  private final BitSet breaks = new BitSet();

  private final Map<String, Integer> openers = new HashMap<>();
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private final Map<Integer, NavigableSet<Integer>> ticks = new HashMap<>();
  private boolean commentsEnded;

  /** Brackets opened before it hold a link and are none: links do not nest. */
  private int lastLink = -1;

  private Inlines(Content content, Map<String, String> definitions) {
    this.content = content;
    this.chars = content.chars();
    this.definitions = definitions;
    this.hidden = new BitSet(chars.length());
  }

  static Text read(Content content, Map<String, String> definitions) {
    Inlines inlines = new Inlines(content, definitions);
    inlines.scan();
    inlines.marks.sort(
        (one, other) ->
            one.span().start() == other.span().start()
                ? Integer.compare(other.span().end(), one.span().end())
                : Integer.compare(one.span().start(), other.span().start()));
    return new Text(
        content.span(0, content.length()), inlines.plain(0, content.length()), inlines.marks);
  }

  private void scan() {
    int i = 0;
    while (i < chars.length()) {
      i =
          switch (chars.charAt(i)) {
            case '\\' -> escape(i);
            case '`' -> code(i);
            case '<' -> angle(i);
            case '[' -> {
              brackets.push(i);
              yield i + 1;
            }
            case ']' -> closeBracket(i);
            case '*', '_', '~' -> delimiter(i);
            default -> i + 1;
          };
    }
  }

  private int escape(int at) {
    boolean hardBreak = at + 1 < chars.length() && chars.charAt(at + 1) == '\n';
    if (hardBreak || (at + 1 < chars.length() && isPunctuation(chars.charAt(at + 1)))) {
      hidden.set(at);
      return at + 2;
    }
    return at + 1;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  private int code(int at) {
    int open = runEnd(at);
    int width = open - at;
    Integer close = ticks().getOrDefault(width, new TreeSet<>()).ceiling(open);
    if (close == null) {
      return open;
    }
    int end = close + width;
    hidden.set(at, open);
    hidden.set(close, end);
    String body = chars.substring(open, close).replace('\n', ' ').strip();
    add(Mark.Kind.CODE, at, end, open, close, body);
    return end;
  }

  /** The runs of backticks by their width, so that no search for a closing run is done twice. */
  private Map<Integer, NavigableSet<Integer>> ticks() {
    if (ticks.isEmpty()) {
      int at = chars.indexOf('`');
      while (at >= 0) {
        int end = runEnd(at);
        ticks.computeIfAbsent(end - at, width -> new TreeSet<>()).add(at);
        at = chars.indexOf('`', end);
      }
    }
    return ticks;
  }

  private int runEnd(int at) {
    int end = at;
    while (end < chars.length() && chars.charAt(end) == chars.charAt(at)) {
      end++;
    }
    return end;
  }

  private int angle(int at) {
    if (chars.startsWith("<!--", at)) {
      int close = commentsEnded ? -1 : chars.indexOf("-->", at + 4);
      if (close < 0) {
        commentsEnded = true;
        return at + 4;
      }
      hidden.set(at, close + 3);
      add(Mark.Kind.COMMENT, at, close + 3, at + 4, close, chars.substring(at + 4, close));
      return close + 3;
    }
    int limit = Math.min(chars.length(), at + LONGEST_TAG);
    int close = at + 1;
    while (close < limit && "<>\n".indexOf(chars.charAt(close)) < 0) {
      close++;
    }
    if (close >= limit || chars.charAt(close) != '>') {
      return at + 1;
    }
    String inner = chars.substring(at + 1, close);
    if (Tags.isAddress(inner)) {
      hidden.set(at);
      hidden.set(close);
      add(Mark.Kind.AUTOLINK, at, close + 1, at + 1, close, inner);
      return close + 1;
    }
    if (Tags.isHtml(inner)) {
      hidden.set(at, close + 1);
      breaks.set(at, Tags.isBreak(inner));
      add(Mark.Kind.HTML, at, close + 1, at + 1, close, inner);
      return close + 1;
    }
    return at + 1;
  }

  private int closeBracket(int at) {
    if (brackets.isEmpty()) {
      return at + 1;
    }
    int open = brackets.pop();
    boolean image = open > 0 && chars.charAt(open - 1) == '!';
    if (!image && open < lastLink) {
      return at + 1;
    }
    int end = at + 1;
    Optional<String> target = Optional.empty();
    if (end < chars.length() && chars.charAt(end) == '(') {
      int close = LinkTarget.end(chars, end + 1);
      if (close >= 0) {
        target = Optional.of(LinkTarget.destination(chars.substring(end + 1, close)));
        end = close + 1;
      }
    } else if (end < chars.length() && chars.charAt(end) == '[') {
      int limit = Math.min(chars.length(), end + LinkTarget.LONGEST);
      int close = chars.substring(end, limit).indexOf(']');
      if (close > 0) {
        String label = close == 1 ? label(open, at) : chars.substring(end + 1, end + close);
        target = definition(label);
        end += target.isPresent() ? close + 1 : 0;
      }
    }
    if (target.isEmpty()) {
      target = definition(label(open, at));
    }
    if (target.isEmpty()) {
      return at + 1;
    }
    lastLink = image ? lastLink : open;
    int start = image ? open - 1 : open;
    hidden.set(start, open + 1);
    hidden.set(at, end);
    add(image ? Mark.Kind.IMAGE : Mark.Kind.LINK, start, end, open + 1, at, target.get());
    return end;
  }

  private String label(int open, int close) {
    return close - open > LinkTarget.LONGEST ? "" : chars.substring(open + 1, close);
  }

  private Optional<String> definition(String label) {
    return Optional.ofNullable(definitions.get(Definitions.normal(label)));
  }

  private int delimiter(int at) {
    int end = runEnd(at);
    int width = end - at;
    char c = chars.charAt(at);
    if (width > 3 || (c == '~' && width == 3)) {
      return end;
    }
    boolean spaceBefore = at == 0 || Character.isWhitespace(chars.charAt(at - 1));
    boolean spaceAfter = end == chars.length() || Character.isWhitespace(chars.charAt(end));
    boolean wordBefore = at > 0 && Character.isLetterOrDigit(chars.charAt(at - 1));
    boolean wordAfter = end < chars.length() && Character.isLetterOrDigit(chars.charAt(end));
    boolean inWord = c == '_' && wordBefore && wordAfter;
    String key = c + "" + width;
    Integer open = openers.get(key);
    if (open != null && !spaceBefore && !inWord && open + width < at) {
      openers.remove(key);
      hidden.set(open, open + width);
      hidden.set(at, end);
      add(kind(c, width), open, end, open + width, at, null);
    } else if (!spaceAfter && !inWord) {
      openers.put(key, at);
    }
    return end;
  }

  private static Mark.Kind kind(char c, int width) {
    if (c == '~') {
      return Mark.Kind.STRUCK;
    }
    return width == 1 ? Mark.Kind.EMPHASIS : Mark.Kind.STRONG;
  }

  private void add(
      Mark.Kind kind, int start, int end, int innerStart, int innerEnd, @Nullable String value) {
    marks.add(
        new Mark(
            kind,
            content.exact(start, end),
            content.exact(innerStart, innerEnd),
            value == null ? plain(innerStart, innerEnd) : value));
  }

  private String plain(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = chars.charAt(i);
      if (!hidden.get(i) || breaks.get(i)) {
        words.append(c == '\n' || breaks.get(i) ? ' ' : c);
      }
    }
    String plain = Entities.decode(words.toString()).strip();
    return breaks.isEmpty() ? plain : plain.replaceAll(" {2,}", " ");
  }
}
