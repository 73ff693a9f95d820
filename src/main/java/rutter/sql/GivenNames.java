package rutter.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that PostgreSQL gives to what has none, unless one is taken or too long. */
final class GivenNames {
  private static final int LONGEST = 63;

  private GivenNames() {}

  static Optional<Name> index(Change.CreateIndex index, boolean mysql) {
    boolean plain =
        index.columns().stream()
            .allMatch(
                column -> column.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_'));
    return mysql || !plain
        ? Optional.empty()
        : joined(index.table(), String.join("_", index.columns()), "idx");
  }

  static Optional<Name> constraint(Constraint constraint, Name table, boolean mysql) {
    if (mysql) {
      return constraint.kind() == Constraint.Kind.PRIMARY_KEY
          ? Optional.of(new Name("", "PRIMARY", false, table.span()))
          : Optional.empty();
    }
    List<Name> columns = constraint.columns();
    String all = columns.stream().map(Name::name).collect(Collectors.joining("_"));
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> constraint.index().or(() -> joined(table, "", "pkey"));
      case UNIQUE -> constraint.index().or(() -> joined(table, all, "key"));
      case FOREIGN_KEY -> joined(table, all, "fkey");
      default -> Optional.empty();
    };
  }

  private static Optional<Name> joined(Name table, String middle, String end) {
    String name = table.name() + "_" + (middle.isEmpty() ? "" : middle + "_") + end;
    boolean quoted = table.quoted();
    return Optional.of(new Name("", name, quoted, table.span()))
        .filter(given -> given.name().length() <= LONGEST);
  }
}
