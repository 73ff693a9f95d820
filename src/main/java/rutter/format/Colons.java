package rutter.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rutter.outline.Field;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;

/**
 * {@code **Risk**: low} or {@code **Risk:** low}: all fields are written as most are, or as the
 * first one is. A name with its value below it is another thing, and judged among its like.
 */
final class Colons {
  private static final String STRONG = "**";
  private static final String COLONS = ":：";

  private Colons() {}

  /** The end of a name with its colon, and how it would read the other way. */
  private record Ending(Span span, boolean inside, String turned) {}

  static List<Edit> edits(Source source, List<Field> fields) {
    List<Edit> edits = new ArrayList<>();
    fields.stream()
        .collect(Collectors.partitioningBy(field -> field.value().isEmpty()))
        .values()
        .forEach(alike -> edits.addAll(turned(source, alike)));
    return edits;
  }

  private static List<Edit> turned(Source source, List<Field> fields) {
    List<Ending> endings = new ArrayList<>();
    fields.forEach(field -> ending(source.text(), field).ifPresent(endings::add));
    if (endings.isEmpty()) {
      return List.of();
    }
    long within = endings.stream().filter(Ending::inside).count();
    long beside = endings.size() - within;
    boolean inside = within == beside ? endings.get(0).inside() : within > beside;
    return endings.stream()
        .filter(ending -> ending.inside() != inside)
        .map(ending -> new Edit(ending.span(), ending.turned()))
        .toList();
  }

  private static Optional<Ending> ending(String text, Field field) {
    int end = field.name().span().end();
    boolean opened = text.startsWith(STRONG, field.name().span().start() - 2);
    if (!opened || end + 3 > text.length() || !isClear(text, end)) {
      return Optional.empty();
    }
    Span span = new Span(end, end + 3);
    String written = span.of(text);
    if (written.startsWith(STRONG) && isColon(written.charAt(2))) {
      return Optional.of(new Ending(span, false, written.charAt(2) + STRONG));
    }
    if (written.endsWith(STRONG) && isColon(written.charAt(0))) {
      return Optional.of(new Ending(span, true, STRONG + written.charAt(0)));
    }
    return Optional.empty();
  }

  /** Between a letter and a space the asterisks close in either way. */
  private static boolean isClear(String text, int end) {
    boolean ended = end + 3 == text.length() || Character.isWhitespace(text.charAt(end + 3));
    char last = text.charAt(end - 1);
    return ended && !Character.isWhitespace(last) && "*:：\\".indexOf(last) < 0;
  }

  private static boolean isColon(char c) {
    return COLONS.indexOf(c) >= 0;
  }
}
