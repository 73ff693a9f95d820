package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rutter.sql.Change.Setting;
import rutter.sql.Token.Kind;

/** Reads {@code SET} and {@code RESET}. */
final class SettingReader {
  private SettingReader() {}

  static List<Change> read(Cursor cursor) {
    if (cursor.next().is("RESET")) {
      if (cursor.atAny("MASTER", "SLAVE", "REPLICA") && !cursor.peek(1).is('.')) {
        return List.of(new Change.Call(cursor.firstWords(2), Facts.none()));
      }
      String name = cursor.take("SESSION") ? "session_authorization" : word(cursor);
      return List.of(new Setting(name, "default", Facts.none()));
    }
    List<Change> settings = new ArrayList<>();
    settings.add(one(cursor));
    while (cursor.take(',')) {
      settings.add(one(cursor));
    }
    return settings;
  }

  private static Setting one(Cursor cursor) {
    Set<Fact> facts = Facts.none();
    cursor.take(facts, Fact.LOCAL, "LOCAL");
    if (cursor.take("SESSION", "AUTHORIZATION")) {
      return new Setting("session_authorization", value(cursor), facts);
    }
    if (cursor.take("TIME", "ZONE")) {
      return new Setting("timezone", value(cursor), facts);
    }
    cursor.takeAny("SESSION", "GLOBAL", "PERSIST");
    String name = word(cursor);
    if (!cursor.take("TO") && !cursor.take('=') && cursor.peek().text().equals(":=")) {
      cursor.next();
    }
    return new Setting(name, value(cursor), facts);
  }

  private static String word(Cursor cursor) {
    String name = cursor.name().said().toLowerCase(Locale.ROOT);
    return name.startsWith("@@") ? name.substring(name.indexOf('.') + 1).replace("@@", "") : name;
  }

  /** MySQL sets several, PostgreSQL gives several values to one. */
  private static boolean another(Cursor cursor) {
    Token first = cursor.peek(1);
    int name = first.is("SESSION") || first.is("GLOBAL") || first.is("LOCAL") ? 2 : 1;
    Token sign = cursor.peek(name + 1);
    return cursor.peek(name).isName() && (sign.is('=') || sign.text().equals(":="));
  }

  private static String value(Cursor cursor) {
    int from = cursor.place();
    boolean string = cursor.peek().is(Kind.STRING);
    while (!cursor.done() && !(cursor.peek().is(',') && another(cursor))) {
      cursor.skip();
    }
    String value = cursor.written(from, cursor.place());
    boolean one = string && cursor.place() == from + 1 && value.length() > 1;
    return one && value.charAt(0) == '\'' ? value.substring(1, value.length() - 1) : value;
  }
}
