package rutter.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables from which a query and those in it read. */
final class Sources {
  private static final Set<String> ENDS =
      Set.of(
          "WHERE",
          "GROUP",
          "ORDER",
          "HAVING",
          "LIMIT",
          "OFFSET",
          "FETCH",
          "WINDOW",
          "SET",
          "VALUES",
          "RETURNING",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "SELECT",
          "FOR",
          "THEN",
          "DO",
          "WHEN");
  private static final Set<String> FUNCTIONS =
      Set.of("EXTRACT", "SUBSTRING", "TRIM", "OVERLAY", "POSITION");

  private final Cursor cursor;
  private final List<Name> tables = new ArrayList<>();
  private final Set<String> queries = new HashSet<>();
  private final Deque<Level> outer = new ArrayDeque<>();
  private Level level = new Level();

  private Sources(Cursor cursor) {
    this.cursor = cursor;
  }

  private static final class Level {
    boolean list;
    boolean expected;
    boolean function;
  }

  /** Of the rest of a statement; {@code list} says that a list of tables goes on here. */
  static List<Name> of(Cursor cursor, boolean list) {
    return of(cursor, list, Set.of());
  }

  static List<Name> of(Cursor cursor, boolean list, Set<String> known) {
    Sources sources = new Sources(cursor);
    sources.queries.addAll(known);
    sources.level.list = list;
    while (!cursor.done()) {
      sources.step();
    }
    return sources.distinct();
  }

  private List<Name> distinct() {
    List<Name> distinct = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Name name : tables) {
      boolean query = name.schema().isEmpty() && queries.contains(name.key());
      if (!query && seen.add(name.schema() + "." + name.key())) {
        distinct.add(name);
      }
    }
    return distinct;
  }

  private void step() {
    Token token = cursor.peek();
    if (token.is('(')) {
      open();
    } else if (token.is(')')) {
      cursor.next();
      level = outer.isEmpty() ? new Level() : outer.pop();
      level.expected = false;
    } else if (token.is(',')) {
      cursor.next();
      level.expected = level.list;
    } else if (level.expected
        && token.isName()
        && !cursor.atAny("ONLY", "LATERAL", "SELECT", "ROWS")) {
      table();
    } else {
      word(cursor.next());
    }
  }

  private void open() {
    Level within = new Level();
    Token before = cursor.peek(-1);
    within.function = FUNCTIONS.contains(before.text());
    within.list = level.expected;
    within.expected = level.expected;
    cursor.next();
    outer.push(level);
    level = within;
  }

  private void table() {
    Name name = cursor.name();
    level.expected = false;
    if (!cursor.peek().is('(')) {
      tables.add(name);
    }
  }

  private void word(Token token) {
    switch (token.text()) {
      case "FROM" -> {
        if (!level.function && !cursor.peek(-2).is("DISTINCT")) {
          level.list = true;
          level.expected = true;
        }
      }
      case "TABLE" -> level.expected = !filled(cursor.peek(-2)) && cursor.peek().isName();
      case "JOIN", "STRAIGHT_JOIN" -> {
        level.list = true;
        level.expected = true;
      }
      case "USING" -> {
        level.expected = cursor.peek().isName();
        level.list |= level.expected;
      }
      case "AS" -> query();
      default -> {
        if (token.is(Token.Kind.WORD) && ENDS.contains(token.text())) {
          level.list = false;
          level.expected = false;
        }
      }
    }
  }

  /** {@code INTO TEMP TABLE kept} fills it. */
  private static boolean filled(Token before) {
    return before.is("INTO")
        || before.is("TEMP")
        || before.is("TEMPORARY")
        || before.is("UNLOGGED");
  }

  /** {@code name AS (SELECT}, with or without columns behind the name. */
  private void query() {
    int ahead = 0;
    while (cursor.peek(ahead).is("NOT") || cursor.peek(ahead).is("MATERIALIZED")) {
      ahead++;
    }
    Token within = cursor.peek(ahead + 1);
    if (!cursor.peek(ahead).is('(') || !within.is(Token.Kind.WORD)) {
      return;
    }
    int back = -2;
    if (cursor.peek(back).is(')')) {
      int limit = back - 400;
      while (back > limit && !cursor.peek(back).is('(') && !cursor.peek(back).is(Token.Kind.END)) {
        back--;
      }
      back--;
    }
    Token name = cursor.peek(back);
    switch (within.text()) {
      case "SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "TABLE" -> {
        if (name.isName()) {
          queries.add(
              name.is(Token.Kind.QUOTED)
                  ? name.text()
                  : name.text().toLowerCase(java.util.Locale.ROOT));
        }
      }
      default -> {}
    }
  }
}
