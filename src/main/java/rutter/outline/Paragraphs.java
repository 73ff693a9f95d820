package rutter.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rutter.text.Content;
import rutter.text.Span;

/** Takes the lines of one CommonMark paragraph apart: tables, fields, bold lines, running text. */
final class Paragraphs {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LEAD = 4;
  private static final String SEPARATORS = "|·•";
  private static final String DASHES = "—–-";

  private final String source;
  private final Map<String, String> definitions;
  private final Labels labels;

  Paragraphs(String source, Map<String, String> definitions, Labels labels) {
    this.source = source;
    this.definitions = definitions;
    this.labels = labels;
  }

  List<Block> read(List<Span> lines) {
    List<Block> blocks = new ArrayList<>();
    int table = Tables.start(source, lines, 0);
    if (table > 0) {
      prose(lines.subList(0, table), blocks);
    }
    if (table < lines.size()) {
      blocks.add(Tables.read(source, lines.subList(table, lines.size()), definitions));
    }
    return blocks;
  }

  Text text(List<Span> lines) {
    return Inlines.read(Content.of(source, lines), definitions);
  }

  private void prose(List<Span> lines, List<Block> blocks) {
    Content content = Content.of(source, lines);
    Text whole = Inlines.read(content, definitions);
    List<Name> names = names(content, whole);
    int first = names.isEmpty() ? content.length() : names.get(0).start;
    if (first > 0 && !content.chars().substring(0, first).isBlank()) {
      Text text = names.isEmpty() ? whole : part(content, 0, first);
      blocks.add(new Paragraph(text, text.span()));
    }
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      int end = i + 1 < names.size() ? names.get(i + 1).start : content.length();
      blocks.add(name.block(this, content, end));
      if (name.boldLine && !content.chars().substring(name.value, end).isBlank()) {
        Text below = part(content, name.value, end);
        blocks.add(new Paragraph(below, below.span()));
      }
    }
  }

  private Text part(Content content, int from, int to) {
    return Inlines.read(content.part(from, to), definitions);
  }

  /** The name of a field: where it stands, and where its value begins; a bold line has none. */
  private record Name(int start, int from, int to, int value, boolean boldLine) {
    /** The same with what decorates it: {@code ✅ **Owner**}. */
    Name from(int lead) {
      return new Name(lead, from, to, value, boldLine);
    }

    Block block(Paragraphs paragraphs, Content content, int end) {
      Text name = paragraphs.part(content, from, to);
      if (boldLine) {
        Span line = content.span(start, value);
        return new Section(0, Section.Style.BOLD, name, List.of(), line);
      }
      Span span = content.span(start, end);
      int stop = end;
      while (stop > value && isSeparator(content.chars().charAt(stop - 1))) {
        stop--;
      }
      int at = Math.min(value, stop);
      while (at < stop && Character.isWhitespace(content.chars().charAt(at))) {
        at++;
      }
      return new Field(name, paragraphs.part(content, at, stop), List.of(), span);
    }
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c) || SEPARATORS.indexOf(c) >= 0;
  }

  private List<Name> names(Content content, Text text) {
    Map<Integer, Mark> emphasis = new HashMap<>();
    text.marks(Mark.Kind.STRONG).forEach(mark -> emphasis.put(mark.span().start(), mark));
    text.marks(Mark.Kind.EMPHASIS).forEach(mark -> emphasis.putIfAbsent(mark.span().start(), mark));
    List<Name> names = new ArrayList<>();
    int line = 0;
    while (line < content.length()) {
      int end = content.lineEnd(line);
      int at = line;
      while (at >= 0 && at < end) {
        Name name = nameAt(content, emphasis, at, end);
        if (name != null && (at == line || !name.boldLine)) {
          names.add(name);
        } else if (at == line) {
          break;
        }
        at = nextOnLine(content, name == null ? at : name.value, end);
      }
      line = end + 1;
    }
    return names;
  }

  /** Where the next field of a line may begin: behind the next separator. */
  private static int nextOnLine(Content content, int from, int end) {
    for (int i = from; i < end; i++) {
      if (SEPARATORS.indexOf(content.chars().charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private @Nullable Name nameAt(
      Content content, Map<Integer, Mark> emphasis, int from, int lineEnd) {
    int at = afterLead(content, from, lineEnd);
    Mark mark = at < lineEnd ? emphasis.get(content.offset(at)) : null;
    Name name = mark == null ? plain(content, at, lineEnd) : marked(content, mark, at, lineEnd);
    return name == null ? null : name.from(from);
  }

  /** Behind white space and the few signs that may decorate a line. */
  private static int afterLead(Content content, int from, int end) {
    int at = from;
    int signs = 0;
    while (at < end && signs < LONGEST_LEAD) {
      int c = content.chars().codePointAt(at);
      if (!Character.isWhitespace(c)) {
        if (c < 128 || Character.isLetterOrDigit(c)) {
          break;
        }
        signs++;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private @Nullable Name marked(Content content, Mark mark, int at, int lineEnd) {
    String chars = content.chars();
    int from = at + (mark.inner().start() - mark.span().start());
    int end = at;
    while (end < lineEnd && content.offset(end) < mark.span().end()) {
      end++;
    }
    int to = end - (mark.span().end() - mark.inner().end());
    if (to <= from || content.offset(end - 1) + 1 != mark.span().end()) {
      return null;
    }
    if (isColon(chars.charAt(to - 1)) || isRunIn(chars, from, to, end, lineEnd)) {
      return new Name(at, from, to - 1, end, false);
    }
    int next = end;
    while (next < lineEnd && chars.charAt(next) == ' ') {
      next++;
    }
    if (next < lineEnd && isColon(chars.charAt(next))) {
      return new Name(at, from, to, next + 1, false);
    }
    boolean strong = mark.kind() == Mark.Kind.STRONG;
    String name = chars.substring(from, to);
    if (strong
        && next < lineEnd - 1
        && next > end
        && DASHES.indexOf(chars.charAt(next)) >= 0
        && chars.charAt(next + 1) == ' '
        && labels.isLabel(name)) {
      return new Name(at, from, to, next + 1, false);
    }
    if (strong && next < lineEnd && isBracketed(chars.substring(next, lineEnd))) {
      return labels.isNumbered(name) ? new Name(at, at, lineEnd, lineEnd, true) : null;
    }
    boolean alone = strong && next >= lineEnd;
    return alone ? new Name(at, from, to, lineEnd, true) : null;
  }

  /** {@code **Step 1: Export** (10 min)} */
  private static boolean isBracketed(String rest) {
    String words = rest.strip();
    return words.length() > 2
        && "(（[".indexOf(words.charAt(0)) >= 0
        && ")）]".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /** {@code **Step 1.** Stop the workers} */
  private boolean isRunIn(String chars, int from, int to, int end, int lineEnd) {
    return chars.charAt(to - 1) == '.'
        && end < lineEnd
        && labels.isUnit(chars.substring(from, to - 1));
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  /** {@code Owner: Ada}, where the vocabulary knows the name. */
  private @Nullable Name plain(Content content, int at, int lineEnd) {
    String chars = content.chars();
    int limit = Math.min(lineEnd, at + LONGEST_NAME);
    for (int i = at; i < limit; i++) {
      if (isColon(chars.charAt(i))) {
        boolean ends =
            i + 1 >= lineEnd
                || !Character.isLetterOrDigit(chars.charAt(i + 1))
                || chars.charAt(i) != ':';
        boolean path = i + 1 < lineEnd && "/\\:".indexOf(chars.charAt(i + 1)) >= 0;
        return ends && !path && labels.isLabel(chars.substring(at, i))
            ? new Name(at, at, i, i + 1, false)
            : null;
      }
    }
    return null;
  }
}
