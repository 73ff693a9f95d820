package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rutter.sql.Lock.Mode;
import rutter.sql.Lock.Work;

/** The locks of PostgreSQL for changes of what a table is made of. */
final class PostgresTableLocks {
  private static final int RENAMES_INDEX_ONLINE = 12;
  private static final int CONSTANT_DEFAULTS = 11;

  private final int version;

  PostgresTableLocks(Dialect dialect) {
    this.version = dialect.version().orElse(Integer.MAX_VALUE);
  }

  List<Lock> of(Change change) {
    if (change instanceof Change.AddColumn add) {
      return added(add);
    } else if (change instanceof Change.DropColumn drop) {
      return one(drop.table(), Mode.ACCESS_EXCLUSIVE, Work.NONE);
    } else if (change instanceof Change.AlterColumn alter) {
      return altered(alter);
    } else if (change instanceof Change.AddConstraint add) {
      return constrained(add);
    } else if (change instanceof Change.DropConstraint drop) {
      return one(drop.table(), Mode.ACCESS_EXCLUSIVE, Work.NONE);
    } else if (change instanceof Change.ValidateConstraint validate) {
      return one(validate.table(), Mode.SHARE_UPDATE_EXCLUSIVE, Work.SCAN);
    } else if (change instanceof Change.Rename rename) {
      return renamed(rename);
    } else if (change instanceof Change.Partition partition) {
      return partitioned(partition);
    } else if (change instanceof Change.AlterTable alter) {
      return of(alter);
    }
    return List.of();
  }

  /** The table that a foreign key points at gets triggers. */
  static Lock referenced(Name table) {
    return new Lock(table, Mode.SHARE_ROW_EXCLUSIVE, Work.NONE);
  }

  private List<Lock> added(Change.AddColumn add) {
    Column column = add.column();
    boolean rewrites =
        column.identity()
            || (column.generated()
                && !column.definition().toUpperCase(Locale.ROOT).contains("VIRTUAL"))
            || Defaults.isSerial(column.type())
            || column
                .byDefault()
                .filter(value -> !Defaults.isNull(value))
                .filter(value -> version < CONSTANT_DEFAULTS || Defaults.isVolatile(value))
                .isPresent();
    boolean scans =
        column.check()
            || column.unique()
            || column.primaryKey()
            || (column.notNull() && column.byDefault().isEmpty());
    List<Lock> locks = new ArrayList<>();
    Work work = rewrites ? Work.REWRITE : scans ? Work.SCAN : Work.NONE;
    locks.add(new Lock(add.table(), Mode.ACCESS_EXCLUSIVE, work));
    column.references().ifPresent(other -> locks.add(referenced(other)));
    return locks;
  }

  private static List<Lock> altered(Change.AlterColumn alter) {
    return switch (alter.what()) {
      case TYPE -> one(alter.table(), Mode.ACCESS_EXCLUSIVE, Work.REWRITE);
      case SET_NOT_NULL -> one(alter.table(), Mode.ACCESS_EXCLUSIVE, Work.SCAN);
      case OTHER -> one(alter.table(), tuned(alter.value().orElse("")), Work.NONE);
      default -> one(alter.table(), Mode.ACCESS_EXCLUSIVE, Work.NONE);
    };
  }

  private static List<Lock> constrained(Change.AddConstraint add) {
    Constraint constraint = add.constraint();
    boolean checked =
        !constraint.facts().contains(Fact.NOT_VALID) && !add.facts().contains(Fact.NOT_VALID);
    List<Lock> locks = new ArrayList<>();
    switch (constraint.kind()) {
      case FOREIGN_KEY -> {
        Work work = checked ? Work.SCAN : Work.NONE;
        locks.add(new Lock(add.table(), Mode.SHARE_ROW_EXCLUSIVE, work));
        constraint.references().ifPresent(other -> locks.add(referenced(other)));
      }
      case UNIQUE, PRIMARY_KEY -> {
        Work work = constraint.index().isPresent() ? Work.NONE : Work.SCAN;
        locks.add(new Lock(add.table(), Mode.ACCESS_EXCLUSIVE, work));
      }
      default ->
          locks.add(new Lock(add.table(), Mode.ACCESS_EXCLUSIVE, checked ? Work.SCAN : Work.NONE));
    }
    return locks;
  }

  private List<Lock> renamed(Change.Rename rename) {
    return switch (rename.thing()) {
      case INDEX ->
          one(
              rename.from(),
              version < RENAMES_INDEX_ONLINE ? Mode.ACCESS_EXCLUSIVE : Mode.SHARE_UPDATE_EXCLUSIVE,
              Work.NONE);
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE ->
          one(rename.from(), Mode.ACCESS_EXCLUSIVE, Work.NONE);
      default -> rename.on().map(on -> one(on, Mode.ACCESS_EXCLUSIVE, Work.NONE)).orElse(List.of());
    };
  }

  private List<Lock> partitioned(Change.Partition partition) {
    boolean online =
        partition.attach()
            ? version >= RENAMES_INDEX_ONLINE
            : partition.facts().contains(Fact.CONCURRENTLY);
    Mode parent = online ? Mode.SHARE_UPDATE_EXCLUSIVE : Mode.ACCESS_EXCLUSIVE;
    Work work = partition.attach() ? Work.SCAN : Work.NONE;
    return List.of(
        new Lock(partition.table(), parent, Work.NONE),
        new Lock(partition.partition(), Mode.ACCESS_EXCLUSIVE, work));
  }

  private static List<Lock> of(Change.AlterTable alter) {
    String action = alter.action().strip().toUpperCase(Locale.ROOT);
    if (action.startsWith("ENABLE TRIGGER") || action.startsWith("DISABLE TRIGGER")) {
      return one(alter.table(), Mode.SHARE_ROW_EXCLUSIVE, Work.NONE);
    }
    boolean rewrites =
        action.startsWith("SET LOGGED")
            || action.startsWith("SET UNLOGGED")
            || action.startsWith("SET TABLESPACE")
            || action.startsWith("SET ACCESS METHOD");
    return one(alter.table(), tuned(action), rewrites ? Work.REWRITE : Work.NONE);
  }

  /** Statistics and storage parameters leave readers and writers alone. */
  static Mode tuned(String action) {
    String upper = action.strip().toUpperCase(Locale.ROOT);
    boolean online =
        upper.startsWith("SET STATISTICS")
            || upper.startsWith("SET (")
            || upper.startsWith("RESET (")
            || upper.startsWith("CLUSTER ON")
            || upper.startsWith("SET WITHOUT CLUSTER");
    return online ? Mode.SHARE_UPDATE_EXCLUSIVE : Mode.ACCESS_EXCLUSIVE;
  }

  private static List<Lock> one(Name on, Mode mode, Work work) {
    return List.of(new Lock(on, mode, work));
  }
}
