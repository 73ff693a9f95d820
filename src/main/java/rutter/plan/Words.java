package rutter.plan;

import rutter.text.Span;

/** The author's words, and where they stand. */
public record Words(String text, Span span) {
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
