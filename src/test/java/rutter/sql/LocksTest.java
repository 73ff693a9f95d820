package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.text.Content;
import rutter.text.Span;

/** The locks of a statement, and what is done with the rows meanwhile, which no server shows. */
class LocksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM a JOIN b USING (id) | ACCESS SHARE a, ACCESS SHARE b",
        "INSERT INTO a SELECT * FROM b | ROW EXCLUSIVE a, ACCESS SHARE b",
        "TRUNCATE a, b | ACCESS EXCLUSIVE a, ACCESS EXCLUSIVE b",
        "VACUUM a | SHARE UPDATE EXCLUSIVE a scans",
        "VACUUM (FULL, VERBOSE) a | ACCESS EXCLUSIVE a rewrites",
        "VACUUM FULL a | ACCESS EXCLUSIVE a rewrites",
        "ANALYZE a | SHARE UPDATE EXCLUSIVE a scans",
        "CLUSTER a USING i | ACCESS EXCLUSIVE a rewrites",
        "REINDEX TABLE a | SHARE a scans",
        "REINDEX TABLE CONCURRENTLY a | SHARE UPDATE EXCLUSIVE a scans",
        "REFRESH MATERIALIZED VIEW a | ACCESS EXCLUSIVE a rewrites",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY a | EXCLUSIVE a rewrites",
        "LOCK TABLE a | ACCESS EXCLUSIVE a",
        "LOCK TABLE a IN SHARE ROW EXCLUSIVE MODE | SHARE ROW EXCLUSIVE a",
        "LOCK TABLE a IN ROW SHARE MODE NOWAIT | ROW SHARE a",
        "CREATE TABLE a (id int) | ''",
        "CREATE TABLE a (id int REFERENCES b) | SHARE ROW EXCLUSIVE b",
        "CREATE TABLE a (id int, FOREIGN KEY (id) REFERENCES b) | SHARE ROW EXCLUSIVE b",
        "CREATE TABLE a PARTITION OF b DEFAULT | ACCESS EXCLUSIVE b",
        "CREATE TABLE a (LIKE b) | ACCESS SHARE b",
        "CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f() | SHARE ROW EXCLUSIVE a",
        "CREATE POLICY p ON a USING (true) | ACCESS EXCLUSIVE a",
        "CREATE VIEW v AS SELECT 1 | ''",
        "CREATE INDEX i ON a (b) | SHARE a scans",
        "CREATE INDEX CONCURRENTLY i ON a (b) | SHARE UPDATE EXCLUSIVE a scans",
        "DROP INDEX i | ACCESS EXCLUSIVE i",
        "DROP INDEX CONCURRENTLY i | SHARE UPDATE EXCLUSIVE i",
        "DROP VIEW v, w | ACCESS EXCLUSIVE v, ACCESS EXCLUSIVE w",
        "DROP TRIGGER t ON a | ACCESS EXCLUSIVE a",
        "DROP FUNCTION f() | ''",
        "ALTER SEQUENCE s RESTART | SHARE ROW EXCLUSIVE s",
        "ALTER INDEX i SET (fillfactor = 70) | SHARE UPDATE EXCLUSIVE i",
        "ALTER VIEW v SET SCHEMA old | ACCESS EXCLUSIVE v",
      })
  void ofPostgres(String sql, String locks) {
    assertEquals(locks, locks(sql, Dialect.of(Dialect.Engine.POSTGRESQL)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ADD COLUMN b int | ACCESS EXCLUSIVE a",
        "ADD COLUMN b int DEFAULT 1 | ACCESS EXCLUSIVE a",
        "ADD COLUMN b uuid DEFAULT NULL | ACCESS EXCLUSIVE a",
        "ADD COLUMN b timestamptz NOT NULL DEFAULT now() | ACCESS EXCLUSIVE a",
        "ADD COLUMN b uuid DEFAULT gen_random_uuid() | ACCESS EXCLUSIVE a rewrites",
        "ADD COLUMN b bigserial | ACCESS EXCLUSIVE a rewrites",
        "ADD COLUMN b int GENERATED ALWAYS AS IDENTITY | ACCESS EXCLUSIVE a rewrites",
        "ADD COLUMN b int GENERATED ALWAYS AS (c) STORED | ACCESS EXCLUSIVE a rewrites",
        "ADD COLUMN b int GENERATED ALWAYS AS (c) VIRTUAL | ACCESS EXCLUSIVE a",
        "ADD COLUMN b int CHECK (b > 0) | ACCESS EXCLUSIVE a scans",
        "ADD COLUMN b int UNIQUE | ACCESS EXCLUSIVE a scans",
        "ADD COLUMN b int NOT NULL | ACCESS EXCLUSIVE a scans",
        "ADD COLUMN b int REFERENCES c | ACCESS EXCLUSIVE a, SHARE ROW EXCLUSIVE c",
        "DROP COLUMN b | ACCESS EXCLUSIVE a",
        "ALTER COLUMN b TYPE bigint | ACCESS EXCLUSIVE a rewrites",
        "ALTER COLUMN b SET NOT NULL | ACCESS EXCLUSIVE a scans",
        "ALTER COLUMN b DROP NOT NULL | ACCESS EXCLUSIVE a",
        "ALTER COLUMN b SET STATISTICS 500 | SHARE UPDATE EXCLUSIVE a",
        "ALTER COLUMN b SET STORAGE external | ACCESS EXCLUSIVE a",
        "ADD FOREIGN KEY (b) REFERENCES c | SHARE ROW EXCLUSIVE a scans, SHARE ROW EXCLUSIVE c",
        "ADD FOREIGN KEY (b) REFERENCES c NOT VALID | SHARE ROW EXCLUSIVE a, SHARE ROW EXCLUSIVE c",
        "ADD CONSTRAINT k CHECK (b > 0) | ACCESS EXCLUSIVE a scans",
        "ADD CONSTRAINT k CHECK (b > 0) NOT VALID | ACCESS EXCLUSIVE a",
        "ADD CONSTRAINT k UNIQUE (b) | ACCESS EXCLUSIVE a scans",
        "ADD CONSTRAINT k PRIMARY KEY USING INDEX i | ACCESS EXCLUSIVE a",
        "DROP CONSTRAINT k | ACCESS EXCLUSIVE a",
        "VALIDATE CONSTRAINT k | SHARE UPDATE EXCLUSIVE a scans",
        "RENAME TO b | ACCESS EXCLUSIVE a",
        "RENAME COLUMN b TO c | ACCESS EXCLUSIVE a",
        "ATTACH PARTITION p DEFAULT | SHARE UPDATE EXCLUSIVE a, ACCESS EXCLUSIVE p scans",
        "DETACH PARTITION p | ACCESS EXCLUSIVE a, ACCESS EXCLUSIVE p",
        "DETACH PARTITION p CONCURRENTLY | SHARE UPDATE EXCLUSIVE a, ACCESS EXCLUSIVE p",
        "ENABLE TRIGGER t | SHARE ROW EXCLUSIVE a",
        "SET LOGGED | ACCESS EXCLUSIVE a rewrites",
        "SET UNLOGGED | ACCESS EXCLUSIVE a rewrites",
        "SET TABLESPACE fast | ACCESS EXCLUSIVE a rewrites",
        "SET (autovacuum_enabled = off) | SHARE UPDATE EXCLUSIVE a",
        "RESET (fillfactor) | SHARE UPDATE EXCLUSIVE a",
        "CLUSTER ON i | SHARE UPDATE EXCLUSIVE a",
        "OWNER TO app | ACCESS EXCLUSIVE a",
      })
  void ofTablesOfPostgres(String action, String locks) {
    assertEquals(locks, locks("ALTER TABLE a " + action, Dialect.of(Dialect.Engine.POSTGRESQL)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | ALTER TABLE a ADD COLUMN b int DEFAULT 1 | ACCESS EXCLUSIVE a rewrites",
        "11 | ALTER TABLE a ADD COLUMN b int DEFAULT 1 | ACCESS EXCLUSIVE a",
        "11 | ALTER INDEX i RENAME TO j | ACCESS EXCLUSIVE i",
        "12 | ALTER INDEX i RENAME TO j | SHARE UPDATE EXCLUSIVE i",
        "11 | ALTER TABLE a ATTACH PARTITION p DEFAULT | ACCESS EXCLUSIVE a, ACCESS EXCLUSIVE p scans",
        "12 | ALTER TABLE a ATTACH PARTITION p DEFAULT | SHARE UPDATE EXCLUSIVE a, ACCESS EXCLUSIVE p scans",
      })
  void ofReleasesOfPostgres(int version, String sql, String locks) {
    Dialect dialect = new Dialect(Dialect.Engine.POSTGRESQL, OptionalInt.of(version));
    assertEquals(locks, locks(sql, dialect));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM a | ''",
        "UPDATE a SET b = 1 | ''",
        "TRUNCATE TABLE a | LOCK=EXCLUSIVE a",
        "DROP TABLE a, b | LOCK=EXCLUSIVE a, LOCK=EXCLUSIVE b",
        "DROP INDEX i ON a | LOCK=NONE a",
        "LOCK TABLES a WRITE | LOCK=EXCLUSIVE a",
        "OPTIMIZE TABLE a | LOCK=NONE a",
        "CREATE INDEX i ON a (b) | LOCK=NONE a scans",
        "CREATE INDEX i ON a (b) LOCK=SHARED | LOCK=SHARED a scans",
        "RENAME TABLE a TO b | LOCK=NONE a",
        "ALTER TABLE a ADD COLUMN b int DEFAULT 1 | LOCK=NONE a",
        "ALTER TABLE a ADD COLUMN b int AUTO_INCREMENT UNIQUE | LOCK=SHARED a rewrites",
        "ALTER TABLE a ADD COLUMN b char(36) DEFAULT (uuid()) | LOCK=SHARED a rewrites",
        "ALTER TABLE a ADD COLUMN b int AS (c + 1) STORED | LOCK=SHARED a rewrites",
        "ALTER TABLE a ADD COLUMN b int AS (c + 1) PERSISTENT | LOCK=SHARED a rewrites",
        "ALTER TABLE a ADD COLUMN b int AS (c + 1) VIRTUAL | LOCK=NONE a",
        "ALTER TABLE a ADD COLUMN b int, ALGORITHM=COPY | LOCK=SHARED a rewrites",
        "ALTER TABLE a ADD COLUMN b int, ALGORITHM=COPY, LOCK=EXCLUSIVE | LOCK=EXCLUSIVE a rewrites",
        "ALTER TABLE a DROP COLUMN b | LOCK=NONE a rewrites",
        "ALTER TABLE a DROP COLUMN b, ALGORITHM=INSTANT | LOCK=NONE a",
        "ALTER TABLE a MODIFY COLUMN b bigint | LOCK=SHARED a rewrites",
        "ALTER TABLE a MODIFY COLUMN b bigint, ALGORITHM=INPLACE, LOCK=NONE | LOCK=NONE a rewrites",
        "ALTER TABLE a ALTER COLUMN b SET DEFAULT 1 | LOCK=NONE a",
        "ALTER TABLE a ADD CONSTRAINT k FOREIGN KEY (b) REFERENCES c (id) | LOCK=SHARED a rewrites",
        "ALTER TABLE a ADD CONSTRAINT k CHECK (b > 0) | LOCK=SHARED a rewrites",
        "ALTER TABLE a ADD PRIMARY KEY (id) | LOCK=NONE a rewrites",
        "ALTER TABLE a ADD UNIQUE KEY k (b) | LOCK=NONE a scans",
        "ALTER TABLE a ADD UNIQUE KEY k (b), LOCK=EXCLUSIVE | LOCK=EXCLUSIVE a scans",
        "ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4 | LOCK=SHARED a rewrites",
        "ALTER TABLE a COMMENT 'b' | LOCK=NONE a",
      })
  void ofMysql(String sql, String locks) {
    assertEquals(locks, locks(sql, Dialect.of(Dialect.Engine.MYSQL)));
  }

  private static String locks(String sql, Dialect dialect) {
    Content content = Content.of(sql, List.of(new Span(0, sql.length())));
    return new SqlReader(dialect)
        .read(content).stream()
            .flatMap(statement -> statement.changes().stream())
            .flatMap(change -> Lock.of(change, dialect).stream())
            .map(LocksTest::said)
            .collect(Collectors.joining(", "));
  }

  private static String said(Lock lock) {
    String work = lock.rewrites() ? " rewrites" : lock.scans() ? " scans" : "";
    return lock.mode() + " " + lock.on().said() + work;
  }
}
