package rutter.plan;

/** A link to another document or place. */
public record Reference(Words label, Words target) {}
