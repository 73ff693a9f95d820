package rutter.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import rutter.text.Lines;
import rutter.text.Source;
import rutter.text.Span;

/**
 * Reads the part of YAML that heads of documents are written in: nested keys, lists, plain and
 * quoted words. A YAML library would give no spans and would cost every start.
 */
final class FrontMatterReader {
  private static final int LONGEST_KEY = 200;
  private static final int MOST_LINES = 2_000;

  private record Open(int indent, String key) {}

  private final String text;
  private final List<FrontMatter.Entry> entries = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private FrontMatterReader(String text) {
    this.text = text;
  }

  /** The lines between a first line {@code ---} and the next {@code ---} or {@code ...}. */
  static Optional<FrontMatter> read(Source source) {
    Lines lines = source.lines();
    int last = end(source);
    if (!source.text(lines.line(1)).stripTrailing().equals("---") || last < 0) {
      return Optional.empty();
    }
    FrontMatterReader reader = new FrontMatterReader(source.text());
    for (int number = 2; number < last; number++) {
      reader.line(lines.line(number));
    }
    return reader.entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new FrontMatter(reader.entries, new Span(0, lines.line(last).end())));
  }

  /** The line that ends the front matter, or -1. */
  private static int end(Source source) {
    for (int number = 2; number <= Math.min(source.lines().count(), MOST_LINES); number++) {
      String words = source.text(source.lines().line(number)).stripTrailing();
      if (words.equals("---") || words.equals("...")) {
        return number;
      }
    }
    return -1;
  }

  private void line(Span line) {
    int at = skipSpaces(line.start(), line.end());
    if (at == line.end() || text.charAt(at) == '#') {
      return;
    }
    int indent = at - line.start();
    boolean item = text.startsWith("- ", at) || (text.charAt(at) == '-' && at + 1 == line.end());
    if (item) {
      int value = skipSpaces(at + 1, line.end());
      close(indent + 1);
      keyOrValue(indent + 1 + (value - at - 1), value, line.end());
    } else {
      close(indent);
      keyOrValue(indent, at, line.end());
    }
  }

  private void keyOrValue(int indent, int at, int end) {
    int colon = colon(at, end);
    if (colon < 0 || colon - at > LONGEST_KEY) {
      if (!open.isEmpty()) {
        values(path(), new Span(at, at), at, end);
      }
      return;
    }
    Span key = new Span(at, colon);
    open.push(new Open(indent, unquoted(key.of(text).strip())));
    values(path(), key, skipSpaces(colon + 1, end), end);
  }

  private int colon(int at, int end) {
    if (at < end && "\"'".indexOf(text.charAt(at)) >= 0) {
      int length = text.substring(at + 1, end).indexOf(text.charAt(at));
      int close = at + 1 + length;
      return length >= 0 && close + 1 < end && text.charAt(close + 1) == ':' ? close + 1 : -1;
    }
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == ':' && (i + 1 == end || text.charAt(i + 1) == ' ')) {
        return i;
      }
    }
    return -1;
  }

  private void values(String path, Span key, int from, int lineEnd) {
    int end = valueEnd(from, lineEnd);
    if (from >= end || "|>&*".indexOf(text.charAt(from)) >= 0) {
      return;
    }
    char first = text.charAt(from);
    char last = text.charAt(end - 1);
    if ((first == '[' && last == ']') || (first == '{' && last == '}')) {
      int start = from + 1;
      for (int i = start; i < end; i++) {
        if (text.charAt(i) == ',' || i == end - 1) {
          member(path, key, skipSpaces(start, i), i, first == '{');
          start = i + 1;
        }
      }
    } else {
      add(path, key, from, end);
    }
  }

  /** {@code [one, two]} or {@code {key: one}} */
  private void member(String path, Span key, int from, int to, boolean named) {
    int colon = named ? colon(from, to) : -1;
    if (colon < 0) {
      add(path, key, from, to);
    } else {
      Span name = new Span(from, colon);
      String inner = path + "." + unquoted(name.of(text).strip());
      add(inner, name, skipSpaces(colon + 1, to), to);
    }
  }

  /** Before a comment and white space at the end of the line. */
  private int valueEnd(int from, int lineEnd) {
    boolean quoted = from < lineEnd && "\"'".indexOf(text.charAt(from)) >= 0;
    int close = quoted ? text.substring(from + 1, lineEnd).indexOf(text.charAt(from)) : -1;
    int comment = text.substring(from + close + 1, lineEnd).indexOf(" #");
    int end = comment >= 0 ? from + close + 1 + comment : lineEnd;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private void add(String path, Span key, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > from) {
      Span value = new Span(from, end);
      entries.add(new FrontMatter.Entry(path, unquoted(value.of(text)), key, value));
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private void close(int indent) {
    while (!open.isEmpty() && open.peek().indent >= indent) {
      open.pop();
    }
  }

  private String path() {
    List<String> keys = new ArrayList<>();
    open.descendingIterator().forEachRemaining(key -> keys.add(key.key));
    return String.join(".", keys);
  }

  private int skipSpaces(int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
