package rutter.plan;

/** Something that looks like a stage: whether it was taken for one, and why. */
public record Candidate(Words label, boolean taken, String why) {}
