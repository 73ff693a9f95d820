package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code SELECT}, which may call a function for what it does, or fill a new table. */
final class SelectReader {
  private static final Set<String> ACTING =
      Set.of(
          "setval",
          "nextval",
          "set_config",
          "pg_terminate_backend",
          "pg_cancel_backend",
          "pg_reload_conf",
          "pg_switch_wal",
          "pg_promote",
          "pg_drop_replication_slot",
          "pg_create_physical_replication_slot",
          "pg_create_logical_replication_slot",
          "pg_replication_slot_advance",
          "pg_wal_replay_pause",
          "pg_wal_replay_resume",
          "pg_create_restore_point",
          "pg_backup_start",
          "pg_backup_stop",
          "pg_start_backup",
          "pg_stop_backup",
          "pg_rotate_logfile",
          "pg_stat_reset",
          "pg_stat_statements_reset",
          "pg_advisory_lock",
          "pg_advisory_unlock",
          "pg_try_advisory_lock",
          "lo_unlink",
          "dblink_exec",
          "create_hypertable",
          "add_retention_policy",
          "drop_chunks");

  private SelectReader() {}

  static List<Change> read(Cursor cursor, Dialect dialect, boolean inBody) {
    List<Change> changes = new ArrayList<>();
    if (!inBody && !dialect.is(Dialect.Engine.MYSQL)) {
      into(cursor.rest()).ifPresent(changes::add);
    }
    Optional<Change> call = call(cursor.rest());
    call.ifPresent(changes::add);
    Change.Read read = QueryReader.read(cursor);
    if (call.isEmpty() || !read.tables().isEmpty()) {
      changes.add(read);
    }
    return changes;
  }

  private static Optional<Change> into(Cursor cursor) {
    if (!cursor.seek("INTO", "FROM") || !cursor.take("INTO")) {
      return Optional.empty();
    }
    Set<Fact> facts = Facts.none();
    cursor.take(facts, Fact.TEMPORARY, "TEMP");
    cursor.take(facts, Fact.TEMPORARY, "TEMPORARY");
    cursor.take(facts, Fact.UNLOGGED, "UNLOGGED");
    cursor.take("TABLE");
    if (cursor.atAny("OUTFILE", "DUMPFILE", "STRICT") || cursor.peek().text().startsWith("@")) {
      return Optional.empty();
    }
    return Optional.of(
        new Change.CreateTable(
            cursor.name(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            true,
            Facts.kept(facts)));
  }

  private static Optional<Change> call(Cursor cursor) {
    boolean perform = cursor.next().is("PERFORM");
    if (cursor.take('*')) {
      cursor.take("FROM");
    }
    if (!cursor.peek().isName()) {
      return Optional.empty();
    }
    Name name = cursor.name();
    boolean function = cursor.peek().is('(');
    return function && (perform || ACTING.contains(name.key()))
        ? Optional.of(new Change.Call(name.said(), Facts.none()))
        : Optional.empty();
  }
}
