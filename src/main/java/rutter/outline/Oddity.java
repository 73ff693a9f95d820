package rutter.outline;

import rutter.text.Span;

/** A place where the document does not say in Markdown what its author meant. */
public record Oddity(Kind kind, Span span) {
  public enum Kind {
    FENCE_CLOSED_EARLY,
    FENCE_UNCLOSED,
    TOO_DEEP,
    TOO_MANY,
    TOO_LONG
  }
}
