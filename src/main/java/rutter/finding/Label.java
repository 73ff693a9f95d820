package rutter.finding;

import rutter.text.Span;

/** A second place of the same document that a finding speaks of, and what is to be seen there. */
public record Label(Span span, String text) {}
