package rutter.outline;

import rutter.text.Span;

/** A place that a link can name after {@code #}. */
public record Anchor(String name, Span span) {}
