package rutter.plan;

import java.util.Optional;

/** What may go wrong, how bad it is, and what is done against it. */
public record Risk(Words text, Optional<Level> level, Words mitigation) {}
