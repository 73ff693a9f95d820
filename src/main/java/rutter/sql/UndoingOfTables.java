package rutter.sql;

import java.util.Optional;
import java.util.Set;
import rutter.sql.Change.Alteration;
import rutter.sql.Undo.Need;

/** Finds what undoes a change of what a table is made of. */
final class UndoingOfTables {
  private final Schema known;
  private final SqlText sql;

  UndoingOfTables(Schema known, SqlText sql) {
    this.known = known;
    this.sql = sql;
  }

  Optional<Undo> of(Change change) {
    if (change instanceof Change.AddColumn add) {
      Name column = add.column().name();
      return Optional.of(
          Undo.by(
              new Change.DropColumn(add.table(), column, Set.of()),
              sql.dropColumn(add.table(), column)));
    } else if (change instanceof Change.DropColumn drop) {
      return Optional.of(column(drop));
    } else if (change instanceof Change.AlterColumn alter) {
      return Optional.of(alter(alter));
    } else if (change instanceof Change.AddConstraint add) {
      return Optional.of(constraint(add));
    } else if (change instanceof Change.DropConstraint drop) {
      return Optional.of(constraint(drop));
    } else if (change instanceof Change.ValidateConstraint) {
      return Optional.of(constraint());
    } else if (change instanceof Change.AlterTable alter) {
      return Optional.of(
          Opposites.of(alter.action())
              .map(
                  action ->
                      Undo.by(
                          new Change.AlterTable(alter.table(), action, Set.of()),
                          sql.alter(alter.table(), action)))
              .orElseGet(() -> Undo.lacking(Need.STATE)));
    }
    return Optional.empty();
  }

  /** How a change is written that says all of it. */
  Optional<String> text(Change change) {
    boolean plain = change.facts().isEmpty();
    if (change instanceof Change.AddColumn add) {
      return Optional.of(sql.addColumn(add.table(), add.column()));
    } else if (change instanceof Change.DropColumn drop) {
      return Optional.of(sql.dropColumn(drop.table(), drop.column()));
    } else if (change instanceof Change.AddConstraint add) {
      return Optional.of(sql.addConstraint(add.table(), add.constraint()));
    } else if (change instanceof Change.CreateIndex index) {
      return Optional.of(index)
          .filter(any -> !index.facts().contains(Fact.WHERE))
          .map(sql::createIndex);
    } else if (change instanceof Change.CreateTable table) {
      boolean said = table.like().isEmpty() && table.partitionOf().isEmpty() && !table.query();
      return Optional.of(table).filter(any -> plain && said).map(sql::createTable);
    } else if (change instanceof Change.Rename rename) {
      return Optional.of(sql.rename(rename));
    } else if (change instanceof Change.AlterColumn alter) {
      return Optional.of(alter).filter(any -> plain).flatMap(this::written);
    }
    return Optional.empty();
  }

  private Undo column(Change.DropColumn drop) {
    Undo again =
        known
            .column(drop.table(), drop.column())
            .filter(column -> !column.definition().isEmpty())
            .map(
                column ->
                    Undo.by(
                        new Change.AddColumn(drop.table(), column, Set.of()),
                        sql.addColumn(drop.table(), column)))
            .orElseGet(() -> Undo.lacking(Need.DEFINITION));
    again = drop.facts().contains(Fact.CASCADE) ? again.provided(Need.DEPENDENTS) : again;
    return again.provided(Need.ROWS).losing(drop.table());
  }

  private Undo alter(Change.AlterColumn alter) {
    Optional<Column> before = known.column(alter.table(), alter.column());
    return switch (alter.what()) {
      case SET_NOT_NULL -> by(alter, Alteration.DROP_NOT_NULL, Optional.empty());
      case DROP_NOT_NULL -> by(alter, Alteration.SET_NOT_NULL, Optional.empty());
      case SET_DEFAULT, DROP_DEFAULT ->
          before
              .filter(column -> !column.type().isEmpty())
              .map(column -> byDefault(alter, column))
              .orElseGet(() -> Undo.lacking(Need.DEFAULT));
      case TYPE ->
          before
              .filter(column -> !column.type().isEmpty())
              .map(column -> type(alter, column))
              .orElseGet(() -> Undo.lacking(Need.TYPE));
      case REDEFINE ->
          before
              .filter(column -> !column.definition().isEmpty() && Columns.isSimple(column))
              .map(column -> redefine(alter, column))
              .orElseGet(() -> Undo.lacking(Need.DEFINITION));
      case IDENTITY -> Identities.undo(alter, sql);
      default -> Undo.lacking(Need.STATE);
    };
  }

  private Undo by(Change.AlterColumn alter, Alteration what, Optional<String> value) {
    Change.AlterColumn back =
        new Change.AlterColumn(alter.table(), alter.column(), what, value, Set.of());
    Optional<String> text = written(back);
    return text.map(sql -> Undo.by(back, sql)).orElseGet(() -> Undo.lacking(Need.DEFINITION));
  }

  private Undo byDefault(Change.AlterColumn alter, Column before) {
    return before.byDefault().isPresent()
        ? by(alter, Alteration.SET_DEFAULT, before.byDefault())
        : by(alter, Alteration.DROP_DEFAULT, Optional.empty());
  }

  private Undo type(Change.AlterColumn alter, Column before) {
    Undo back = by(alter, Alteration.TYPE, Optional.of(before.type()));
    boolean same =
        Columns.holds(alter.value().orElse(""), before.type())
            && !alter.facts().contains(Fact.USING);
    return same ? back : back.provided(Need.ROWS).losing(alter.table());
  }

  private Undo redefine(Change.AlterColumn alter, Column before) {
    Undo back = by(alter, Alteration.REDEFINE, Optional.of(before.definition()));
    return back.provided(Need.ROWS).losing(alter.table());
  }

  private Optional<String> written(Change.AlterColumn alter) {
    String value = alter.value().orElse("");
    String column = sql.name(alter.column());
    String action;
    switch (alter.what()) {
      case TYPE -> action = sql.isMysql() ? "" : "TYPE " + value;
      case SET_DEFAULT -> action = "SET DEFAULT " + value;
      case DROP_DEFAULT -> action = "DROP DEFAULT";
      case SET_NOT_NULL -> action = sql.isMysql() ? "" : "SET NOT NULL";
      case DROP_NOT_NULL -> action = sql.isMysql() ? "" : "DROP NOT NULL";
      case REDEFINE -> {
        return Optional.of(sql.alter(alter.table(), "MODIFY COLUMN " + column + " " + value));
      }
      default -> action = "";
    }
    return Optional.of(action)
        .filter(any -> !any.isEmpty())
        .map(any -> sql.alter(alter.table(), "ALTER COLUMN " + column + " " + any));
  }

  private Undo constraint(Change.AddConstraint add) {
    Constraint constraint = add.constraint();
    Optional<Name> name =
        constraint.name().or(() -> GivenNames.constraint(constraint, add.table(), sql.isMysql()));
    if (name.isEmpty()) {
      return Undo.lacking(Need.NAME);
    }
    Undo back =
        Undo.by(
            new Change.DropConstraint(add.table(), name.get(), Set.of()),
            sql.dropConstraint(add.table(), name.get(), constraint.kind()));
    if (constraint.index().isPresent()) {
      return back.then(index(constraint.index().get()));
    }
    return constraint.kind() == Constraint.Kind.PRIMARY_KEY && !isNotNull(add)
        ? back.provided(Need.STATE)
        : back;
  }

  /** The index becomes part of the constraint, and is dropped with it. */
  private Undo index(Name index) {
    return known
        .made(Thing.INDEX, index, Optional.empty())
        .flatMap(
            made ->
                made.sql().or(() -> text(made.change())).map(sql -> Undo.by(made.change(), sql)))
        .orElseGet(() -> Undo.lacking(Need.DEFINITION));
  }

  /** A primary key makes its columns NOT NULL, and they stay so without it. */
  private boolean isNotNull(Change.AddConstraint add) {
    return !sql.isMysql()
        && add.constraint().columns().stream()
            .allMatch(
                column -> known.column(add.table(), column).filter(Column::notNull).isPresent());
  }

  private Undo constraint(Change.DropConstraint drop) {
    Undo again =
        known
            .constraint(drop.table(), drop.constraint())
            .filter(constraint -> constraint.index().isEmpty())
            .map(
                constraint ->
                    Undo.by(
                        new Change.AddConstraint(drop.table(), constraint, constraint.facts()),
                        sql.addConstraint(drop.table(), constraint)))
            .orElseGet(() -> Undo.lacking(Need.DEFINITION));
    return drop.facts().contains(Fact.CASCADE) ? again.provided(Need.DEPENDENTS) : again;
  }

  /** What was validated was made to be: nothing is to be undone but the constraint itself. */
  private static Undo constraint() {
    return Undo.nothing();
  }
}
