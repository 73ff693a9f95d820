package rutter.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import rutter.sql.Lock.Mode;
import rutter.sql.Lock.Work;

/**
 * What MySQL 8 with InnoDB lets others do while it changes a table, unless it is told otherwise.
 */
final class MysqlLocks {
  private MysqlLocks() {}

  static List<Lock> of(Change change) {
    List<Lock> locks = usual(change);
    Set<Fact> facts = change.facts();
    if (facts.contains(Fact.ALGORITHM_COPY)) {
      Mode mode = facts.contains(Fact.LOCK_EXCLUSIVE) ? Mode.LOCK_EXCLUSIVE : Mode.LOCK_SHARED;
      return each(locks, mode, Work.REWRITE);
    } else if (facts.contains(Fact.ALGORITHM_INSTANT)) {
      return each(locks, Mode.LOCK_NONE, Work.NONE);
    } else if (facts.contains(Fact.LOCK_EXCLUSIVE) || facts.contains(Fact.LOCK_SHARED)) {
      boolean alone = facts.contains(Fact.LOCK_EXCLUSIVE);
      Mode mode = alone ? Mode.LOCK_EXCLUSIVE : Mode.LOCK_SHARED;
      return locks.stream().map(lock -> new Lock(lock.on(), mode, lock.work())).toList();
    } else if (facts.contains(Fact.LOCK_NONE)) {
      return locks.stream().map(lock -> new Lock(lock.on(), Mode.LOCK_NONE, lock.work())).toList();
    }
    return locks;
  }

  private static List<Lock> each(List<Lock> locks, Mode mode, Work work) {
    return locks.stream().map(lock -> new Lock(lock.on(), mode, work)).toList();
  }

  private static List<Lock> usual(Change change) {
    if (change instanceof Change.AddColumn add) {
      return isFilled(add.column())
          ? one(add.table(), Mode.LOCK_SHARED, Work.REWRITE)
          : one(add.table(), Mode.LOCK_NONE, Work.NONE);
    } else if (change instanceof Change.DropColumn drop) {
      return one(drop.table(), Mode.LOCK_NONE, Work.REWRITE);
    } else if (change instanceof Change.AlterColumn alter) {
      return altered(alter);
    } else if (change instanceof Change.CreateIndex index) {
      return one(index.table(), Mode.LOCK_NONE, Work.SCAN);
    } else if (change instanceof Change.AddConstraint add) {
      return constrained(add);
    } else if (change instanceof Change.Rename rename) {
      return one(rename.on().orElse(rename.from()), Mode.LOCK_NONE, Work.NONE);
    } else if (change instanceof Change.AlterTable alter) {
      boolean converts = alter.action().strip().toUpperCase(Locale.ROOT).startsWith("CONVERT");
      return one(
          alter.table(),
          converts ? Mode.LOCK_SHARED : Mode.LOCK_NONE,
          converts ? Work.REWRITE : Work.NONE);
    }
    return whole(change);
  }

  /** Each row gets a value of its own, which only a copy of the table can have. */
  private static boolean isFilled(Column column) {
    String definition = column.definition().toUpperCase(Locale.ROOT);
    return definition.contains("AUTO_INCREMENT")
        || (column.generated()
            && (definition.contains("STORED") || definition.contains("PERSISTENT")))
        || column.byDefault().filter(Defaults::isVolatile).isPresent();
  }

  private static List<Lock> whole(Change change) {
    if (change instanceof Change.Drop drop && drop.thing() == Thing.TABLE) {
      return all(drop.names(), Mode.LOCK_EXCLUSIVE);
    } else if (change instanceof Change.Drop drop && drop.thing() == Thing.INDEX) {
      return all(drop.on().stream().toList(), Mode.LOCK_NONE);
    } else if (change instanceof Change.Write write && write.kind() == Change.Write.Kind.TRUNCATE) {
      return all(write.tables(), Mode.LOCK_EXCLUSIVE);
    } else if (change instanceof Change.Maintenance maintenance) {
      boolean locks = maintenance.what().toUpperCase(Locale.ROOT).startsWith("LOCK");
      return all(maintenance.on(), locks ? Mode.LOCK_EXCLUSIVE : Mode.LOCK_NONE);
    }
    return List.of();
  }

  private static List<Lock> altered(Change.AlterColumn alter) {
    return switch (alter.what()) {
      case TYPE, REDEFINE -> one(alter.table(), Mode.LOCK_SHARED, Work.REWRITE);
      case SET_NOT_NULL, DROP_NOT_NULL -> one(alter.table(), Mode.LOCK_NONE, Work.REWRITE);
      default -> one(alter.table(), Mode.LOCK_NONE, Work.NONE);
    };
  }

  /** Foreign keys and checks are verified by a copy of the table. */
  private static List<Lock> constrained(Change.AddConstraint add) {
    return switch (add.constraint().kind()) {
      case FOREIGN_KEY, CHECK -> one(add.table(), Mode.LOCK_SHARED, Work.REWRITE);
      case PRIMARY_KEY -> one(add.table(), Mode.LOCK_NONE, Work.REWRITE);
      default -> one(add.table(), Mode.LOCK_NONE, Work.SCAN);
    };
  }

  private static List<Lock> one(Name on, Mode mode, Work work) {
    return List.of(new Lock(on, mode, work));
  }

  private static List<Lock> all(List<Name> names, Mode mode) {
    return names.stream().map(name -> new Lock(name, mode, Work.NONE)).toList();
  }
}
