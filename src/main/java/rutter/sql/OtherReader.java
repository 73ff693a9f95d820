package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rutter.sql.Change.Call;
import rutter.sql.Change.Maintenance;
import rutter.sql.Change.Remark;

/** Reads maintenance, calls, remarks, and what is seldom written. */
final class OtherReader {
  private OtherReader() {}

  static Change read(Cursor cursor) {
    Token first = cursor.next();
    return switch (first.text()) {
      case "VACUUM", "ANALYZE", "ANALYSE", "CLUSTER", "OPTIMIZE", "REPAIR", "CHECK", "CHECKSUM" ->
          maintenance(first.text(), cursor);
      case "REINDEX" -> reindex(cursor);
      case "LOCK" -> lock(cursor);
      case "UNLOCK" -> new Maintenance("UNLOCK TABLES", List.of(), Facts.none());
      case "REFRESH" -> refresh(cursor);
      case "CHECKPOINT" -> new Maintenance("CHECKPOINT", List.of(), Facts.none());
      case "FLUSH", "PURGE" -> named(cursor, true);
      case "CALL" -> new Call(cursor.name().said(), Facts.none());
      case "EXEC", "EXECUTE" -> new Call("EXECUTE", Facts.none());
      case "DO" -> new Call("DO", Facts.none());
      case "KILL", "STOP", "CHANGE", "INSTALL", "UNINSTALL", "SHUTDOWN", "RESTART" ->
          named(cursor, false);
      case "USE" -> new Change.Meta("use", List.of(cursor.name().said()), Facts.none());
      case "SOURCE" -> source(cursor);
      case "COMMENT", "SECURITY" -> remark(cursor);
      case "LISTEN", "UNLISTEN", "NOTIFY", "DISCARD", "PREPARE", "DEALLOCATE", "DECLARE", "CLOSE" ->
          new Remark(first.text(), Facts.none());
      case "REASSIGN" -> reassign(cursor);
      case "IMPORT" -> imported(cursor);
      default -> throw new Unread();
    };
  }

  private static Change maintenance(String what, Cursor cursor) {
    Set<Fact> facts = Facts.none();
    for (Cursor option : cursor.items()) {
      if (option.take("FULL") && !option.atAny("FALSE", "OFF")) {
        facts.add(Fact.FULL);
      }
    }
    while (cursor.atAny(
        "FULL",
        "FREEZE",
        "VERBOSE",
        "ANALYZE",
        "ANALYSE",
        "TABLE",
        "TABLES",
        "LOCAL",
        "NO_WRITE_TO_BINLOG")) {
      if (cursor.next().is("FULL")) {
        facts.add(Fact.FULL);
      }
    }
    return new Maintenance(what, namesIfAny(cursor), Facts.kept(facts));
  }

  private static List<Name> namesIfAny(Cursor cursor) {
    return cursor.peek().isName() ? cursor.names() : List.of();
  }

  private static Change reindex(Cursor cursor) {
    Set<Fact> facts = Facts.none();
    for (Cursor option : cursor.items()) {
      option.take(facts, Fact.CONCURRENTLY, "CONCURRENTLY");
    }
    cursor.takeAny("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM");
    cursor.take(facts, Fact.CONCURRENTLY, "CONCURRENTLY");
    return new Maintenance("REINDEX", namesIfAny(cursor), Facts.kept(facts));
  }

  private static Change lock(Cursor cursor) {
    cursor.takeAny("TABLE", "TABLES");
    cursor.take("ONLY");
    List<Name> tables = new ArrayList<>();
    StringBuilder what = new StringBuilder("LOCK TABLE");
    do {
      tables.add(cursor.name());
      // MySQL: LOCK TABLES a READ, b AS c WRITE; PostgreSQL: IN ROW SHARE MODE NOWAIT
      boolean mode = cursor.at("IN");
      while (!cursor.done() && !cursor.peek().is(',')) {
        String word = cursor.next().text();
        what.append(mode ? " " + word : "");
        mode &= !word.equals("MODE");
      }
    } while (cursor.take(','));
    return new Maintenance(what.toString(), tables, Facts.none());
  }

  private static Change refresh(Cursor cursor) {
    cursor.want("MATERIALIZED", "VIEW");
    Set<Fact> facts = Facts.none();
    cursor.take(facts, Fact.CONCURRENTLY, "CONCURRENTLY");
    return new Maintenance("REFRESH", List.of(cursor.name()), Facts.kept(facts));
  }

  private static Change named(Cursor cursor, boolean maintenance) {
    cursor.back(0);
    String words = cursor.firstWords(2);
    return maintenance
        ? new Maintenance(words, List.of(), Facts.none())
        : new Call(words, Facts.none());
  }

  private static Change source(Cursor cursor) {
    return new Change.Meta("source", List.of(cursor.written()), Facts.none());
  }

  private static Change remark(Cursor cursor) {
    cursor.take("LABEL");
    int from = cursor.place();
    if (!cursor.seek("ON", "FOR")) {
      throw new Unread();
    }
    cursor.back(from);
    return new Remark(cursor.peek(-1).is("LABEL") ? "SECURITY LABEL" : "COMMENT", Facts.none());
  }

  private static Change reassign(Cursor cursor) {
    cursor.want("OWNED", "BY");
    Name role = cursor.name();
    return new Change.Alter(Thing.ROLE, role, cursor.written(), Facts.none());
  }

  private static Change imported(Cursor cursor) {
    cursor.want("FOREIGN", "SCHEMA");
    Name schema = cursor.name();
    return new Change.Create(
        Thing.SCHEMA,
        cursor.seek("INTO") && cursor.take("INTO") ? cursor.name() : schema,
        java.util.Optional.empty(),
        Facts.none());
  }
}
