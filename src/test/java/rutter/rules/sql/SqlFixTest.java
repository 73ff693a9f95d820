package rutter.rules.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.lint.Fixer;
import rutter.profile.Strictness;
import rutter.rules.Rule;
import rutter.rules.Rules;
import rutter.testing.Checking;
import rutter.text.Edit;
import rutter.text.Source;

/** What a rule asks for can be written where the statement stands. */
class SqlFixTest {
  private static final String PLAN =
      """
      # Orders on %s

      ## Stage 1: Change the schema

      ```sql
      %s
      ```
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "sql-index-blocks-writes ~ CREATE UNIQUE INDEX ON orders (day); ~ CREATE UNIQUE INDEX CONCURRENTLY ON orders (day);",
        "sql-index-drop-blocks ~ DROP INDEX IF EXISTS by_day; ~ DROP INDEX CONCURRENTLY IF EXISTS by_day;",
        "sql-char-fixed ~ CREATE TABLE a (code char (20) NOT NULL); ~ CREATE TABLE a (code varchar(20) NOT NULL);",
        "sql-key-int ~ CREATE TABLE a (id integer PRIMARY KEY); ~ CREATE TABLE a (id bigint PRIMARY KEY);",
        "sql-key-int ~ CREATE TABLE a (id SERIAL PRIMARY KEY); ~ CREATE TABLE a (id bigserial PRIMARY KEY);",
        "sql-timestamp-without-zone ~ CREATE TABLE a (t timestamp without time zone NOT NULL, b int); ~ CREATE TABLE a (t timestamptz NOT NULL, b int);",
        "sql-timestamp-without-zone ~ ALTER TABLE a ADD t timestamp; ~ ALTER TABLE a ADD t timestamptz;",
      })
  void aWordIsShown(String rule, String before, String after) {
    assertEquals(after, shown(rule, "PostgreSQL 17", before));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "CREATE INDEX i ON a (b) LOCK=SHARED; ~ CREATE INDEX i ON a (b) LOCK=NONE;",
        "ALTER TABLE a ADD INDEX i (b), ALGORITHM=COPY, LOCK = EXCLUSIVE; ~ ALTER TABLE a ADD INDEX i (b), LOCK=NONE;",
      })
  void aClauseOfMysqlIsShown(String before, String after) {
    assertEquals(after, shown("sql-index-blocks-writes", "MySQL 8.4", before));
  }

  @Test
  void aConstraintIsMadeAndThenProved() {
    assertEquals(
        """
        ALTER TABLE bills ADD CONSTRAINT paid CHECK (total >= 0) NOT VALID;
        ALTER TABLE bills VALIDATE CONSTRAINT paid;
        SELECT 1;""",
        shown(
            "sql-constraint-validates",
            "PostgreSQL 17",
            "ALTER TABLE bills ADD CONSTRAINT paid CHECK (total >= 0);\nSELECT 1;"));
    assertEquals(
        """
        ALTER TABLE bills ADD CONSTRAINT payer FOREIGN KEY (payer) REFERENCES payers NOT VALID;
        ALTER TABLE bills VALIDATE CONSTRAINT payer;""",
        shown(
            "sql-constraint-validates",
            "PostgreSQL 17",
            "ALTER TABLE bills ADD CONSTRAINT payer FOREIGN KEY (payer) REFERENCES payers"));
  }

  @Test
  void aTimeoutStandsBeforeTheFirstLock() {
    String rule = "sql-timeout-missing";
    assertEquals(
        "SELECT 1;\nSET lock_timeout = '2s';\nALTER TABLE a ADD b int;",
        shown(rule, "PostgreSQL 17", "SELECT 1;\nALTER TABLE a ADD b int;"));
    assertEquals(
        "SET SESSION lock_wait_timeout = 5;\nALTER TABLE a ADD b int;",
        shown(rule, "MySQL 8.4", "ALTER TABLE a ADD b int;"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "sql-index-blocks-writes ~ BEGIN; CREATE INDEX i ON a (b); COMMIT;",
        "sql-index-drop-blocks ~ DROP INDEX i, j;",
        "sql-constraint-validates ~ ALTER TABLE a ADD CHECK (b > 0);",
        "sql-constraint-validates ~ BEGIN; ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0); COMMIT;",
        "sql-constraint-validates ~ ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0), ADD d int;",
        "sql-timeout-missing ~ SELECT 1; ALTER TABLE a ADD b int;",
      })
  void whatIsNotCertainIsNotShown(String rule, String sql) {
    List<Finding> findings = findings(named(rule), plan("PostgreSQL 17", sql));
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).fix().isEmpty(), findings.toString());
  }

  @Test
  void aTransactionEndsBeforeWhatCannotBeInIt() {
    assertEquals(
        """
        BEGIN;
        ALTER TABLE bills ADD month date;
        COMMIT;
        CREATE INDEX CONCURRENTLY by_day ON bills (day);
        DROP INDEX CONCURRENTLY by_month;
        SELECT 1;""",
        fixed(
            """
            BEGIN;
            ALTER TABLE bills ADD month date;
            CREATE INDEX CONCURRENTLY by_day ON bills (day);
            DROP INDEX CONCURRENTLY by_month;
            COMMIT;
            SELECT 1;"""));
  }

  @Test
  void aTransactionOfNothingElseIsNone() {
    assertEquals(
        "CREATE INDEX CONCURRENTLY by_day ON bills (day);",
        fixed("BEGIN;\nCREATE INDEX CONCURRENTLY by_day ON bills (day);\nCOMMIT;"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "BEGIN;|DROP INDEX CONCURRENTLY i;|SELECT 1;|COMMIT;",
        "BEGIN;|DROP INDEX CONCURRENTLY i;|ROLLBACK;",
        "BEGIN;|DROP INDEX CONCURRENTLY i;",
        "BEGIN; DROP INDEX CONCURRENTLY i; COMMIT;",
        "DO $$ BEGIN|DROP INDEX CONCURRENTLY i;|COMMIT; END $$;",
      })
  void aTransactionThatDoesMoreIsLeftToItsAuthor(String sql) {
    String lines = sql.replace('|', '\n');
    assertEquals(1, findings(named(REFUSED), plan("PostgreSQL 17", lines)).size());
    assertEquals(lines, fixed(lines));
  }

  @Test
  void aTransactionEndsWithItsFence() {
    String sql = "BEGIN;\nDROP INDEX CONCURRENTLY i;\n```\n\nThen:\n\n```sql\nCOMMIT;";
    assertEquals(1, findings(named(REFUSED), plan("PostgreSQL 17", sql)).size());
    assertEquals(sql, fixed(sql));
  }

  private static final String REFUSED = "sql-concurrently-in-transaction";

  private static String fixed(String sql) {
    Fixer fixer = new Fixer(source -> findings(named(REFUSED), source));
    return sql(fixer.fix(plan("PostgreSQL 17", sql)).source());
  }

  /** With the one fix that is shown, after which the rule has nothing to say. */
  private static String shown(String rule, String server, String sql) {
    Source source = plan(server, sql);
    List<Fix> fixes =
        findings(named(rule), source).stream().flatMap(finding -> finding.fix().stream()).toList();
    assertEquals(List.of(Fix.Safety.UNSAFE), fixes.stream().map(Fix::safety).toList());
    Source after = source.with(Edit.apply(source.text(), fixes.get(0).edits()));
    assertEquals(List.of(), findings(named(rule), after));
    return sql(after);
  }

  private static String sql(Source source) {
    String text = source.text();
    return text.substring(text.indexOf("```sql\n") + 7, text.lastIndexOf("\n```"));
  }

  private static Source plan(String server, String sql) {
    return Source.of("plan.md", PLAN.formatted(server, sql));
  }

  private static Rule named(String name) {
    return Rules.ALL.stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Finding> findings(Rule rule, Source source) {
    return new Checking(source, Map.of(), Strictness.STRICT, Optional.empty()).by(List.of(rule));
  }
}
