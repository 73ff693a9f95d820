package rutter.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rutter.text.Lines;
import rutter.text.Span;

/**
 * Finds fences that hold fences of the same width. CommonMark closes the outer one at the first
 * inner end; where the evidence is clear, the outer fence is read as its author meant it.
 */
final class Fences {
  private static final Set<String> PROSE = Set.of("markdown", "md", "mdx", "text", "txt");

  /** A fence from its first to its last line, and the line at which CommonMark ends it. */
  record Mended(int first, int last, int closedEarlyAt) {}

  /** A line that opens or closes a fence. */
  private record Edge(int line, char mark, int width, String info) {
    boolean closes(Edge open) {
      return mark == open.mark && width >= open.width && info.isEmpty();
    }

    boolean opensInside(Edge open) {
      return mark == open.mark && width >= open.width && !info.isEmpty();
    }
  }

  /** A fence with more fences in it is not what anyone meant. */
  private static final int MOST_EDGES = 1_000;

  private final List<Edge> edges;

  /** From which edges it is known whether all fences are closed, and from which they are. */
  private final BitSet known = new BitSet();

  private final BitSet closed = new BitSet();

  private Fences(List<Edge> edges) {
    this.edges = edges;
  }

  static List<Mended> mended(String text, Lines lines) {
    List<Edge> edges = new ArrayList<>();
    for (int number = 1; number <= lines.count(); number++) {
      edge(number, text, lines.line(number)).ifPresent(edges::add);
    }
    return new Fences(edges).mend();
  }

  private static Optional<Edge> edge(int number, String text, Span line) {
    int at = afterContainers(text, line);
    char mark = at < line.end() ? text.charAt(at) : ' ';
    int end = at;
    while (end < line.end() && text.charAt(end) == mark) {
      end++;
    }
    if ((mark != '`' && mark != '~') || end - at < 3) {
      return Optional.empty();
    }
    String info = text.substring(end, line.end()).strip();
    boolean code = mark == '`' && info.indexOf('`') >= 0;
    return code ? Optional.empty() : Optional.of(new Edge(number, mark, end - at, info));
  }

  /** Where the words of a line begin, behind indentation, quote signs and one list marker. */
  private static int afterContainers(String text, Span line) {
    int at = line.start();
    while (at < line.end() && " \t>".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int marker = at;
    while (marker < line.end() && Character.isDigit(text.charAt(marker))) {
      marker++;
    }
    if (marker + 1 < line.end()
        && "-+*.)".indexOf(text.charAt(marker)) >= 0
        && text.charAt(marker + 1) == ' ') {
      at = marker + 1;
      while (at < line.end() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }

  private List<Mended> mend() {
    List<Mended> mended = new ArrayList<>();
    int at = 0;
    while (at < edges.size()) {
      Edge open = edges.get(at);
      int plain = closing(at);
      int meant = closingAsMeant(at);
      if (meant >= 0 && plain >= 0 && meant != plain && isClear(open, plain, meant)) {
        mended.add(new Mended(open.line, edges.get(meant).line, edges.get(plain).line));
        at = meant + 1;
      } else {
        at = plain < 0 ? edges.size() : plain + 1;
      }
    }
    return mended;
  }

  private int closing(int open) {
    for (int i = open + 1; i < edges.size(); i++) {
      if (edges.get(i).closes(edges.get(open))) {
        return i;
      }
    }
    return -1;
  }

  private int closingAsMeant(int open) {
    int depth = 1;
    for (int i = open + 1; i < Math.min(edges.size(), open + MOST_EDGES); i++) {
      if (edges.get(i).opensInside(edges.get(open))) {
        depth++;
      } else if (edges.get(i).closes(edges.get(open)) && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean isClear(Edge open, int plain, int meant) {
    String language = open.info.split("[\\s{]", 2)[0].toLowerCase(Locale.ROOT);
    return PROSE.contains(language) || (!endsClosed(plain + 1) && endsClosed(meant + 1));
  }

  /** All fences from here on are closed, read as CommonMark does. */
  private boolean endsClosed(int from) {
    BitSet way = new BitSet();
    int at = from;
    while (at >= 0 && at < edges.size() && !known.get(at)) {
      way.set(at);
      at = closing(at) + 1;
      at = at == 0 ? -1 : at;
    }
    boolean ends = at == edges.size() || (at >= 0 && closed.get(at));
    known.or(way);
    if (ends) {
      closed.or(way);
    }
    return ends;
  }
}
