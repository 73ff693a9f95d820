package rutter.plan;

import rutter.text.Span;

/** A place that Markdown reads otherwise than its author meant it, in a sentence. */
public record Misreading(Span span, String what) {}
