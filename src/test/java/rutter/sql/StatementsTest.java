package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rutter.text.Content;
import rutter.text.Span;

/** Each statement of {@code sql/*.txt} is read as the lines below it say. */
class StatementsTest {
  private static final Path FOLDER = Path.of("src/test/resources/sql");
  private static final int LEAST = 200;

  /** SQL, and what is expected of it, a line for each change. */
  record Expected(Dialect dialect, String sql, String changes) {
    @Override
    public String toString() {
      return sql;
    }
  }

  static Stream<Expected> statements() throws IOException {
    List<Expected> all = new ArrayList<>(read("postgresql", Dialect.Engine.POSTGRESQL));
    all.addAll(read("mysql", Dialect.Engine.MYSQL));
    return all.stream();
  }

  private static List<Expected> read(String file, Dialect.Engine engine) throws IOException {
    List<Expected> all = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    StringBuilder changes = new StringBuilder();
    for (String line : Files.readAllLines(FOLDER.resolve(file + ".txt"))) {
      if (line.startsWith("=>")) {
        changes.append(line.substring(Math.min(3, line.length()))).append('\n');
      } else if (!line.isEmpty() || changes.isEmpty()) {
        sql.append(line.startsWith("##") ? "" : line + '\n');
      } else {
        all.add(new Expected(Dialect.of(engine), sql.toString().strip(), changes.toString()));
        sql.setLength(0);
        changes.setLength(0);
      }
    }
    all.add(new Expected(Dialect.of(engine), sql.toString().strip(), changes.toString()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("statements")
  void isReadAsExpected(Expected expected) {
    assertEquals(expected.changes(), changes(read(expected)));
  }

  private static List<SqlStatement> read(Expected expected) {
    return new SqlReader(expected.dialect()).read(content(expected.sql()));
  }

  private static Content content(String sql) {
    return Content.of(sql, List.of(new Span(0, sql.length())));
  }

  private static String changes(List<SqlStatement> statements) {
    StringBuilder lines = new StringBuilder();
    statements.forEach(statement -> lines.append(Notation.of(statement)));
    return lines.toString();
  }

  @Test
  void everyChangeAndFactIsAmongThem() throws IOException {
    Set<Object> seen = new HashSet<>();
    List<Expected> all = statements().toList();
    all.forEach(each -> read(each).forEach(statement -> see(statement, seen)));
    assertTrue(all.size() >= LEAST, "only " + all.size());
    assertEquals(List.of(), Stream.of(Fact.values()).filter(f -> !seen.contains(f)).toList());
    List<Class<?>> unseen = new ArrayList<>(Arrays.asList(Change.class.getPermittedSubclasses()));
    unseen.removeIf(seen::contains);
    assertEquals(List.of(), unseen);
  }

  private static void see(SqlStatement statement, Set<Object> seen) {
    for (Change change : statement.changes()) {
      seen.add(change.getClass());
      seen.addAll(change.facts());
    }
    statement.inner().forEach(inner -> see(inner, seen));
  }
}
