package rutter.plan;

/** A named value as the author wrote it: {@code Data volume: 40 GB}. */
public record Attribute(Words name, Words value) {}
