package rutter.sql;

import java.util.Optional;
import rutter.text.Span;

/**
 * A column as it is defined; the type is as written, and so is the default. {@code generated} is
 * {@code GENERATED … STORED} or an identity, {@code definition} all that stands behind the name.
 */
public record Column(
    Name name,
    String type,
    Span typeSpan,
    boolean notNull,
    Optional<String> byDefault,
    boolean generated,
    boolean identity,
    boolean primaryKey,
    boolean unique,
    Optional<Name> references,
    boolean check,
    String definition) {}
