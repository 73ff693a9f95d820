package rutter.plan;

import rutter.text.Span;

/** A box to tick; {@code depth} counts the tasks around it. */
public record Task(Words text, boolean done, int depth, Span box) {}
