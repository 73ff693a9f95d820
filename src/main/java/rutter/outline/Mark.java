package rutter.outline;

import rutter.text.Span;

/**
 * A piece of inline markup: all of it, what it encloses, and its value (the code, the target of a
 * link, the body of a comment; for emphasis the plain words).
 */
public record Mark(Kind kind, Span span, Span inner, String value) {
  public enum Kind {
    STRONG,
    EMPHASIS,
    STRUCK,
    CODE,
    LINK,
    IMAGE,
    AUTOLINK,
    COMMENT,
    HTML
  }
}
