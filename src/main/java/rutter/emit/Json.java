package rutter.emit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import rutter.text.Position;
import rutter.text.Source;
import rutter.text.Span;

/** Writes JSON: members in the order of the calls, two spaces of indentation or all on one line. */
public final class Json {
  private final StringBuilder out;
  private final boolean pretty;
  private int depth;
  private boolean first = true;

  private Json(StringBuilder out, boolean pretty) {
    this.out = out;
    this.pretty = pretty;
  }

  public static String object(boolean pretty, Consumer<Json> members) {
    Json json = new Json(new StringBuilder(), pretty);
    json.braces('{', '}', () -> members.accept(json));
    return json.out.toString();
  }

  /** A list of objects that stands alone. */
  public static <T> String array(boolean pretty, List<T> values, BiConsumer<Json, T> members) {
    Json json = new Json(new StringBuilder(), pretty);
    json.objects(values, members);
    return json.out.toString();
  }

  public Json put(String name, String value) {
    member(name);
    string(value);
    return this;
  }

  public Json put(String name, long value) {
    member(name);
    out.append(value);
    return this;
  }

  public Json put(String name, boolean value) {
    member(name);
    out.append(value);
    return this;
  }

  /** Lines and columns, both from 1 on. */
  public Json place(Source source, Span span) {
    Position start = source.lines().at(span.start());
    Position end = source.lines().at(span.end());
    return put("line", start.line())
        .put("column", start.column())
        .put("endLine", end.line())
        .put("endColumn", end.column());
  }

  public <T> Json put(String name, Optional<T> value, BiConsumer<Json, T> members) {
    value.ifPresent(given -> object(name, json -> members.accept(json, given)));
    return this;
  }

  public Json object(String name, Consumer<Json> members) {
    member(name);
    braces('{', '}', () -> members.accept(this));
    return this;
  }

  public <T> Json list(String name, List<T> values, BiConsumer<Json, T> members) {
    member(name);
    objects(values, members);
    return this;
  }

  public Json strings(String name, List<String> values) {
    member(name);
    braces(
        '[',
        ']',
        () -> {
          for (String value : values) {
            next();
            string(value);
          }
        });
    return this;
  }

  private <T> void objects(List<T> values, BiConsumer<Json, T> members) {
    braces(
        '[',
        ']',
        () -> {
          for (T value : values) {
            next();
            braces('{', '}', () -> members.accept(this, value));
          }
        });
  }

  private void member(String name) {
    next();
    string(name);
    out.append(pretty ? ": " : ":");
  }

  private void next() {
    if (!first) {
      out.append(',');
    }
    first = false;
    newline();
  }

  private void braces(char open, char close, Runnable members) {
    out.append(open);
    depth++;
    first = true;
    members.run();
    boolean empty = first;
    depth--;
    first = false;
    if (!empty) {
      newline();
    }
    out.append(close);
  }

  private void newline() {
    if (pretty) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void string(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          boolean plain = c >= ' ' && c != 0x7F && !Character.isSurrogate(c) && !isUnseen(c);
          boolean pair = isPair(value, i);
          if (plain || pair) {
            out.append(c);
          } else {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isUnseen(char c) {
    return (c >= 0x80 && c < 0xA0) || Terminal.isUnseen(c);
  }

  private static boolean isPair(String value, int at) {
    char c = value.charAt(at);
    boolean high =
        Character.isHighSurrogate(c)
            && at + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(at + 1));
    boolean low =
        Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    return high || low;
  }
}
