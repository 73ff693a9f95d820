package rutter.rules.undo;

import java.util.Optional;

/** Why a step of a rollback fails: {@code kind} names the sentence. */
record Fault(Step step, String kind, Piece piece, Piece other, Optional<Step> cause) {}
