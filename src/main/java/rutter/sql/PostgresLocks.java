package rutter.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rutter.sql.Lock.Mode;
import rutter.sql.Lock.Work;

/** The table locks of PostgreSQL; without a version those of the releases since 12. */
final class PostgresLocks {
  private static final int RENAMES_INDEX_ONLINE = 12;
  private static final int CONSTANT_DEFAULTS = 11;

  private final int version;

  PostgresLocks(Dialect dialect) {
    this.version = dialect.version().orElse(Integer.MAX_VALUE);
  }

  List<Lock> of(Change change) {
    if (change instanceof Change.Write write) {
      return written(write);
    } else if (change instanceof Change.Read read) {
      return all(read.tables(), Mode.ACCESS_SHARE, Work.NONE);
    } else if (change instanceof Change.Maintenance maintenance) {
      return maintained(maintenance);
    } else if (change instanceof Change.CreateTable create) {
      return created(create);
    } else if (change instanceof Change.Create create) {
      return create
          .on()
          .map(on -> List.of(new Lock(on, made(create.thing()), Work.NONE)))
          .orElse(List.of());
    } else if (change instanceof Change.CreateIndex index) {
      return one(index.table(), online(index.facts(), Mode.SHARE), Work.SCAN);
    } else if (change instanceof Change.Drop drop) {
      return dropped(drop);
    }
    return ofTable(change);
  }

  private List<Lock> ofTable(Change change) {
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
    } else if (change instanceof Change.Alter alter) {
      return of(alter);
    }
    return List.of();
  }

  private static List<Lock> written(Change.Write write) {
    boolean truncates = write.kind() == Change.Write.Kind.TRUNCATE;
    List<Lock> locks =
        new ArrayList<>(
            all(write.tables(), truncates ? Mode.ACCESS_EXCLUSIVE : Mode.ROW_EXCLUSIVE, Work.NONE));
    locks.addAll(all(write.reads(), Mode.ACCESS_SHARE, Work.NONE));
    return locks;
  }

  private static List<Lock> maintained(Change.Maintenance maintenance) {
    Set<Fact> facts = maintenance.facts();
    String what = maintenance.what().toUpperCase(Locale.ROOT);
    if ((what.startsWith("VACUUM") && (facts.contains(Fact.FULL) || what.contains("FULL")))
        || what.startsWith("CLUSTER")) {
      return all(maintenance.on(), Mode.ACCESS_EXCLUSIVE, Work.REWRITE);
    } else if (what.startsWith("VACUUM") || what.startsWith("ANALY")) {
      return all(maintenance.on(), Mode.SHARE_UPDATE_EXCLUSIVE, Work.SCAN);
    } else if (what.startsWith("REINDEX")) {
      return all(maintenance.on(), online(facts, Mode.SHARE), Work.SCAN);
    } else if (what.startsWith("REFRESH")) {
      boolean online = facts.contains(Fact.CONCURRENTLY);
      return all(maintenance.on(), online ? Mode.EXCLUSIVE : Mode.ACCESS_EXCLUSIVE, Work.REWRITE);
    } else if (what.startsWith("LOCK")) {
      return all(maintenance.on(), asked(what), Work.NONE);
    }
    return List.of();
  }

  /** {@code LOCK TABLE a IN SHARE MODE}; without a mode it is the strongest. */
  private static Mode asked(String what) {
    return Arrays.stream(Mode.values())
        .filter(mode -> what.contains(" IN " + mode + " MODE"))
        .findFirst()
        .orElse(Mode.ACCESS_EXCLUSIVE);
  }

  private static List<Lock> created(Change.CreateTable create) {
    List<Lock> locks = new ArrayList<>();
    create
        .partitionOf()
        .ifPresent(parent -> locks.add(new Lock(parent, Mode.ACCESS_EXCLUSIVE, Work.NONE)));
    create
        .columns()
        .forEach(column -> column.references().ifPresent(other -> locks.add(referenced(other))));
    create
        .constraints()
        .forEach(each -> each.references().ifPresent(other -> locks.add(referenced(other))));
    create.like().ifPresent(other -> locks.add(new Lock(other, Mode.ACCESS_SHARE, Work.NONE)));
    return locks;
  }

  /** The table that a foreign key points at gets triggers. */
  private static Lock referenced(Name table) {
    return new Lock(table, Mode.SHARE_ROW_EXCLUSIVE, Work.NONE);
  }

  private static Mode made(Thing thing) {
    return switch (thing) {
      case TRIGGER -> Mode.SHARE_ROW_EXCLUSIVE;
      case POLICY, RULE -> Mode.ACCESS_EXCLUSIVE;
      default -> Mode.ACCESS_SHARE;
    };
  }

  private static List<Lock> dropped(Change.Drop drop) {
    return switch (drop.thing()) {
      case INDEX -> all(drop.names(), online(drop.facts(), Mode.ACCESS_EXCLUSIVE), Work.NONE);
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE ->
          all(drop.names(), Mode.ACCESS_EXCLUSIVE, Work.NONE);
      case TRIGGER, POLICY, RULE ->
          all(drop.on().stream().toList(), Mode.ACCESS_EXCLUSIVE, Work.NONE);
      default -> List.of();
    };
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
      default -> all(rename.on().stream().toList(), Mode.ACCESS_EXCLUSIVE, Work.NONE);
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

  private static List<Lock> of(Change.Alter alter) {
    return switch (alter.thing()) {
      case SEQUENCE -> one(alter.name(), Mode.SHARE_ROW_EXCLUSIVE, Work.NONE);
      case INDEX -> one(alter.name(), tuned(alter.action()), Work.NONE);
      case VIEW, MATERIALIZED_VIEW -> one(alter.name(), Mode.ACCESS_EXCLUSIVE, Work.NONE);
      default -> List.of();
    };
  }

  /** Statistics and storage parameters leave readers and writers alone. */
  private static Mode tuned(String action) {
    String upper = action.strip().toUpperCase(Locale.ROOT);
    boolean online =
        upper.startsWith("SET STATISTICS")
            || upper.startsWith("SET (")
            || upper.startsWith("RESET (")
            || upper.startsWith("CLUSTER ON")
            || upper.startsWith("SET WITHOUT CLUSTER");
    return online ? Mode.SHARE_UPDATE_EXCLUSIVE : Mode.ACCESS_EXCLUSIVE;
  }

  private static Mode online(Set<Fact> facts, Mode otherwise) {
    return facts.contains(Fact.CONCURRENTLY) ? Mode.SHARE_UPDATE_EXCLUSIVE : otherwise;
  }

  private static List<Lock> one(Name on, Mode mode, Work work) {
    return List.of(new Lock(on, mode, work));
  }

  private static List<Lock> all(List<Name> names, Mode mode, Work work) {
    return names.stream().map(name -> new Lock(name, mode, work)).toList();
  }
}
