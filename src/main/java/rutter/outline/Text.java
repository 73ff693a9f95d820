package rutter.outline;

import java.util.List;
import java.util.stream.Stream;
import rutter.text.Span;

/** Inline words: where they stand, how they read without markup, and the markup they carry. */
public record Text(Span span, String plain, List<Mark> marks) {
  public Text {
    marks = List.copyOf(marks);
  }

  public static Text empty(int offset) {
    return new Text(Span.at(offset), "", List.of());
  }

  public boolean isEmpty() {
    return plain.isEmpty();
  }

  public Stream<Mark> marks(Mark.Kind kind) {
    return marks.stream().filter(mark -> mark.kind() == kind);
  }

  /** All of the words are struck through. */
  public boolean isStruck() {
    return !plain.isEmpty()
        && marks(Mark.Kind.STRUCK).anyMatch(mark -> mark.value().length() >= plain.length());
  }
}
