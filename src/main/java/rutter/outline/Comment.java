package rutter.outline;

import rutter.text.Span;

/** An HTML comment that stands as a block; {@code body} is what it says. */
public record Comment(Span body, Span span) implements Block {}
