package rutter.plan;

/** A heading, or what else may be a stage: whether it was taken for one, and why. */
public record Candidate(Words label, boolean taken, String why) {}
