package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.sql.Dialect.Engine;
import rutter.text.Content;
import rutter.text.Span;

/** Which SQL may be put into one transaction. */
class TransactionsTest {
  private static boolean allowed(String sql, Engine engine) {
    Dialect dialect = Dialect.of(engine);
    Content content = Content.of(sql, List.of(new Span(0, sql.length())));
    return Transactions.allow(new SqlReader(dialect).read(content), dialect);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE a ADD COLUMN b int; UPDATE a SET b = 1",
        "SET lock_timeout = '2s'; CREATE INDEX i ON a (b)",
        "CREATE PUBLICATION p FOR TABLE a",
        "LOCK TABLE a IN EXCLUSIVE MODE; DELETE FROM a"
      })
  void manyStatementsAreTakenTogether(String sql) {
    assertEquals(true, allowed(sql, Engine.POSTGRESQL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX CONCURRENTLY i ON a (b)",
        "DROP INDEX CONCURRENTLY i",
        "REINDEX TABLE CONCURRENTLY a",
        "VACUUM a",
        "CREATE DATABASE a",
        "ALTER SYSTEM SET log_connections = on",
        "ALTER TYPE mood ADD VALUE 'calm'",
        "CREATE SUBSCRIPTION s CONNECTION 'host=a' PUBLICATION p",
        "BEGIN; UPDATE a SET b = 1; COMMIT",
        "CALL archive()",
        "\\connect other",
        "SELECT 1; WHATEVER THIS IS"
      })
  void whatMustStandAloneOrIsNotKnownIsNot(String sql) {
    assertEquals(false, allowed(sql, Engine.POSTGRESQL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALTER TABLE a ADD b int; UPDATE a SET b = 1", "TRUNCATE a"})
  void mysqlCommitsWhatIsDefined(String sql) {
    assertEquals(false, allowed(sql, Engine.MYSQL));
    assertEquals(true, allowed("UPDATE a SET b = 1; DELETE FROM c", Engine.MYSQL));
  }
}
