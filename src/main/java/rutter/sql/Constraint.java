package rutter.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A constraint as it is defined: without a name the server gives it one. */
public record Constraint(
    Kind kind,
    Optional<Name> name,
    List<Name> columns,
    Optional<Name> references,
    Optional<Name> index,
    Set<Fact> facts,
    String definition) {
  /** What it holds. */
  public enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUDE,
    NOT_NULL
  }

  public Constraint {
    columns = List.copyOf(columns);
    facts = Facts.kept(facts);
  }
}
