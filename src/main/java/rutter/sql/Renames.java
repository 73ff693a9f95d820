package rutter.sql;

import java.util.Optional;

/** Renames, and what takes them back. */
final class Renames {
  private Renames() {}

  /** Where a thing is after it was renamed: in the schema in which it was, if no other is said. */
  static Name at(Change.Rename rename) {
    Name to = rename.to();
    String schema = to.schema().isEmpty() ? rename.from().schema() : to.schema();
    return new Name(schema, to.name(), to.quoted(), to.span());
  }

  static Change.Rename back(Change.Rename rename) {
    Name from = rename.from();
    String schema = rename.to().schema().isEmpty() ? "" : from.schema();
    Name to = new Name(schema, from.name(), from.quoted(), from.span());
    Optional<Name> on = rename.on();
    return new Change.Rename(rename.thing(), at(rename), to, on, java.util.Set.of());
  }
}
