package rutter.emit.ansible;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rutter.program.Deed.Sql;
import rutter.sql.Dialect.Engine;

/** Statements as a script of the shell that hands them to the client of their database. */
record SqlScript(Map<Engine, String> clients) {
  SqlScript {
    clients = Map.copyOf(clients);
  }

  String of(Sql sql) {
    return sql.dialect().is(Engine.MYSQL) ? mysql(sql) : psql(sql);
  }

  private String client(Sql sql, String usual) {
    return clients.getOrDefault(sql.dialect().engine(), clients.getOrDefault(Engine.ANY, usual));
  }

  private String psql(Sql sql) {
    String together = sql.together() ? " --single-transaction" : "";
    return here(
        client(sql, "psql") + " -X -v ON_ERROR_STOP=1" + together + " -f -", sql.statements());
  }

  private String mysql(Sql sql) {
    String statements = sql.statements().stripTrailing();
    String last = statements.endsWith(";") ? "\n" : ";\n";
    return here(
        client(sql, "mysql"),
        sql.together() ? "START TRANSACTION;\n" + statements + last + "COMMIT;\n" : statements);
  }

  private static String here(String command, String statements) {
    Set<String> lines = new HashSet<>(Arrays.asList(statements.split("\n", -1)));
    StringBuilder end = new StringBuilder("SQL");
    while (lines.contains(end.toString())) {
      end.append('_');
    }
    return command + " <<'" + end + "'\n" + ended(statements) + end + "\n";
  }

  private static String ended(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }
}
