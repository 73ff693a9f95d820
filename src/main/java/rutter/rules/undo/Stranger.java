package rutter.rules.undo;

/** Something that a step of the way back changes, and nothing before has named. */
record Stranger(Piece piece, Step step) {}
