package rutter.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A piece of a text and what is to stand in its stead; an empty piece is a place to insert at. */
public record Edit(Span span, String text) {
  public static Edit insert(int offset, String text) {
    return new Edit(Span.at(offset), text);
  }

  /** The text with all edits made, none of which may overlap; it is else left as it is. */
  public static String apply(String text, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt((Edit edit) -> edit.span().start()));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edit edit : sorted) {
      if (edit.span().start() < at) {
        throw new IllegalArgumentException("edits overlap at " + edit.span().start());
      }
      out.append(text, at, edit.span().start()).append(edit.text());
      at = edit.span().end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
