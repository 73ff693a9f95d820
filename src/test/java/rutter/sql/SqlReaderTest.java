package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.text.Content;
import rutter.text.Span;

class SqlReaderTest {
  @Test
  void aNameStandsWhereItIsWritten() {
    String sql = "-- first\nALTER TABLE shop.\"Orders\" ADD COLUMN total numeric(10, 2) NOT NULL;";
    SqlStatement statement = read(sql).get(0);
    Change.AddColumn change = (Change.AddColumn) statement.changes().get(0);
    assertEquals("shop.\"Orders\"", change.table().span().of(sql));
    assertEquals("Orders", change.table().key());
    assertEquals("total", change.column().name().span().of(sql));
    assertEquals("numeric(10, 2)", change.column().typeSpan().of(sql));
    assertEquals("numeric(10, 2) NOT NULL", change.column().definition());
    assertEquals(sql.substring(9, sql.length() - 1), statement.span().of(sql));
  }

  @Test
  void aStatementInABodyStandsWhereItIsWritten() {
    String sql = "DO $do$ BEGIN\n  DROP TABLE orders;\nEND $do$;";
    SqlStatement inner = read(sql).get(0).inner().get(0);
    assertEquals("DROP TABLE orders", inner.span().of(sql));
    Change.Drop drop = (Change.Drop) inner.changes().get(0);
    assertEquals("orders", drop.names().get(0).span().of(sql));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DO 'DROP TABLE orders'|POSTGRESQL",
        "DO E'DROP TABLE orders'|POSTGRESQL",
        "DO $$DROP TABLE orders$$|POSTGRESQL",
        "EXECUTE \"DROP TABLE orders\"|MYSQL",
        "DROP TABLE t; EXECUTE \"DROP TABLE orders; $\"|MYSQL",
      })
  void aBodyIsWhatStandsBetweenItsQuotes(String sql, Dialect.Engine engine) {
    List<SqlStatement> all = read(sql, Dialect.of(engine));
    SqlStatement inner = all.get(all.size() - 1).inner().get(0);
    assertEquals("DROP TABLE orders", inner.span().of(sql));
  }

  @Test
  void whatIsNoSqlIsOpaqueByItsFirstWords() {
    assertEquals("[Opaque[words=PLEASE DROP IT, facts=[]]]", changes("please drop it all"));
    assertEquals("[Opaque[words=DROP, facts=[]]]", changes("DROP"));
    assertEquals("[Opaque[words=%, facts=[]]]", changes("%"));
    assertEquals(List.of(), read(" -- nothing\n;;/* */;"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "a.", "$a$ ", "/*", "WITH a AS (", "COPY t FROM stdin;\n", "CASE "})
  void whatIsLongIsReadAtOnce(String unit) {
    String sql = "SELECT " + unit.repeat(200_000);
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(sql));
  }

  @Test
  void thirtyParenthesesTakeNoTime() {
    String sql = "SELECT " + "(SELECT ".repeat(30) + "1 FROM t" + ")".repeat(30);
    read(sql);
    long begin = System.nanoTime();
    List<SqlStatement> statements = read(sql);
    assertTrue(Duration.ofNanos(System.nanoTime() - begin).toMillis() < 100);
    assertEquals("Read tables=t\n", Notation.of(statements.get(0)));
  }

  private static String changes(String sql) {
    return read(sql).get(0).changes().toString();
  }

  private static List<SqlStatement> read(String sql) {
    return read(sql, Dialect.UNKNOWN);
  }

  private static List<SqlStatement> read(String sql, Dialect dialect) {
    Content content = Content.of(sql, List.of(new Span(0, sql.length())));
    return new SqlReader(dialect).read(content);
  }
}
