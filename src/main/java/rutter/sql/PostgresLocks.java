package rutter.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rutter.sql.Lock.Mode;
import rutter.sql.Lock.Work;

/** The locks of PostgreSQL; without a version those of the releases since 12. */
final class PostgresLocks {
  private final PostgresTableLocks tables;

  PostgresLocks(Dialect dialect) {
    this.tables = new PostgresTableLocks(dialect);
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
      return List.of(new Lock(index.table(), online(index.facts(), Mode.SHARE), Work.SCAN));
    } else if (change instanceof Change.Drop drop) {
      return dropped(drop);
    } else if (change instanceof Change.Alter alter) {
      return of(alter);
    }
    return tables.of(change);
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
        .forEach(
            column ->
                column
                    .references()
                    .ifPresent(other -> locks.add(PostgresTableLocks.referenced(other))));
    create
        .constraints()
        .forEach(
            each ->
                each.references()
                    .ifPresent(other -> locks.add(PostgresTableLocks.referenced(other))));
    create.like().ifPresent(other -> locks.add(new Lock(other, Mode.ACCESS_SHARE, Work.NONE)));
    return locks;
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

  private static List<Lock> of(Change.Alter alter) {
    return switch (alter.thing()) {
      case SEQUENCE -> all(List.of(alter.name()), Mode.SHARE_ROW_EXCLUSIVE, Work.NONE);
      case INDEX -> all(List.of(alter.name()), PostgresTableLocks.tuned(alter.action()), Work.NONE);
      case VIEW, MATERIALIZED_VIEW -> all(List.of(alter.name()), Mode.ACCESS_EXCLUSIVE, Work.NONE);
      default -> List.of();
    };
  }

  private static Mode online(Set<Fact> facts, Mode otherwise) {
    return facts.contains(Fact.CONCURRENTLY) ? Mode.SHARE_UPDATE_EXCLUSIVE : otherwise;
  }

  private static List<Lock> all(List<Name> names, Mode mode, Work work) {
    return names.stream().map(name -> new Lock(name, mode, work)).toList();
  }
}
