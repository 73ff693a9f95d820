package rutter.outline;

import rutter.text.Span;

/** Running text. */
public record Paragraph(Text text, Span span) implements Block {}
