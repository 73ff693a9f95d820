package rutter.outline;

import rutter.text.Span;

/** Where the links of a label lead, {@code [label]: target}, and where that target is written. */
public record Definition(String label, String target, Span span) {}
