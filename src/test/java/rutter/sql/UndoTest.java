package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.sql.Undo.Loss;
import rutter.sql.Undo.Need;

class UndoTest {
  private static Schema known(Dialect.Engine engine, String before) {
    Schema known = new Schema(Dialect.of(engine));
    Sql.read(before, engine).forEach(known::add);
    return known;
  }

  private static Undo undo(String before, String sql) {
    return Undo.of(Sql.change(sql), known(Dialect.Engine.POSTGRESQL, before));
  }

  static List<String> changes() {
    return Undoable.CHANGES;
  }

  /** Apart from where it stands. */
  private static String said(Object changes) {
    return changes.toString().replaceAll("Span\\[start=\\d+, end=\\d+]", "");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void sqlSaysTheInverse(String sql) {
    Schema known = known(Dialect.Engine.POSTGRESQL, Undoable.BEFORE);
    for (Undo undo : Undoable.undoes(Sql.read(sql).get(0), known)) {
      List<Change> read = new ArrayList<>();
      undo.sql().forEach(back -> Sql.read(back).forEach(each -> read.addAll(each.changes())));
      assertEquals(said(undo.changes()), said(read));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE INDEX i ON t (a) | DROP INDEX i ON t",
        "CREATE TABLE `from` (id int) | DROP TABLE `from`",
        "DROP INDEX known ON bills | CREATE INDEX known ON bills (a)",
        "ALTER TABLE bills ADD COLUMN c int | ALTER TABLE bills DROP COLUMN c",
        "ALTER TABLE bills ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES t (a) | ALTER TABLE bills DROP FOREIGN KEY k",
        "ALTER TABLE bills ADD CONSTRAINT k UNIQUE (a) | ALTER TABLE bills DROP INDEX k",
        "ALTER TABLE bills RENAME TO invoices | ALTER TABLE invoices RENAME TO bills",
        "ALTER TABLE bills RENAME COLUMN a TO c | ALTER TABLE bills RENAME COLUMN c TO a",
        "ALTER TABLE bills MODIFY COLUMN a bigint | ALTER TABLE bills MODIFY COLUMN a int NOT NULL",
      })
  void mysql(String sql, String back) {
    String before = "CREATE TABLE bills (id int, a int NOT NULL); CREATE INDEX known ON bills (a);";
    Schema known = known(Dialect.Engine.MYSQL, before);
    Change change = Sql.read(sql, Dialect.Engine.MYSQL).get(0).changes().get(0);
    assertEquals(List.of(back), Undo.of(change, known).sql());
  }

  /** To define a column with its key once more would make the key once more. */
  @Test
  void aColumnWithAKeyIsNotDefinedAgain() {
    Schema known = known(Dialect.Engine.MYSQL, "CREATE TABLE bills (id int, a int UNIQUE);");
    String sql = "ALTER TABLE bills MODIFY COLUMN a bigint";
    Change change = Sql.read(sql, Dialect.Engine.MYSQL).get(0).changes().get(0);
    Undo undo = Undo.of(change, known);
    assertEquals(List.of(), undo.sql());
    assertTrue(undo.needs().contains(Need.DEFINITION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DROP TABLE bills | LOSSY | DEFINITION, ROWS",
        "ALTER TABLE bills DROP COLUMN a | LOSSY | DEFINITION, ROWS",
        "DROP INDEX by_day | LOSSLESS | DEFINITION",
        "ALTER TABLE bills ALTER COLUMN a TYPE text | LOSSLESS | TYPE",
        "ALTER TABLE bills ALTER COLUMN a SET DEFAULT 1 | LOSSLESS | DEFAULT",
        "CREATE TABLE IF NOT EXISTS bills (id int) | LOSSLESS | ABSENCE",
        "CREATE OR REPLACE VIEW v AS SELECT 1 | LOSSLESS | DEFINITION",
        "ALTER TYPE mood ADD VALUE 'new' | IRREVERSIBLE | ''",
        "DELETE FROM bills WHERE id = 1 | LOSSY | ROWS",
        "TRUNCATE bills | LOSSY | ROWS",
        "UPDATE bills SET a = 1 | LOSSY | ROWS",
        "INSERT INTO bills VALUES (1) | LOSSLESS | STATE",
        "DROP SEQUENCE s | LOSSLESS | DEFINITION, STATE",
        "SELECT 1 | NONE | ''",
        "SET lock_timeout = '2s' | NONE | ''",
        "VACUUM bills | NONE | ''",
        "CALL tidy() | UNKNOWN | ''",
      })
  void saysWhatMustBeKnown(String sql, Loss loss, String needs) {
    Undo undo = undo("", sql);
    assertEquals(loss, undo.loss());
    assertEquals(needs.replace("'", ""), String.join(", ", names(undo)));
    assertFalse(undo.isWhole());
  }

  private static List<String> names(Undo undo) {
    return undo.needs().stream().sorted().map(Need::name).toList();
  }

  @Test
  void aTableComesBackWithAllThatBecameOfIt() {
    Undo undo =
        undo(
            "CREATE TABLE bills (id int); ALTER TABLE bills ADD COLUMN b text;"
                + " CREATE INDEX by_b ON bills (b) WHERE b > '';",
            "DROP TABLE bills");
    assertEquals(
        List.of(
            "CREATE TABLE bills (id int)",
            "ALTER TABLE bills ADD COLUMN b text",
            "CREATE INDEX by_b ON bills (b) WHERE b > ''"),
        undo.sql());
    assertEquals("bills", undo.copies().get(0).name());
  }

  @Test
  void aColumnComesBackAsItWasLast() {
    Undo undo =
        undo(
            "CREATE TABLE bills (id int, a int); ALTER TABLE bills ALTER COLUMN a SET DEFAULT 3;",
            "ALTER TABLE bills DROP COLUMN a");
    assertEquals(List.of("ALTER TABLE bills ADD COLUMN a int DEFAULT 3"), undo.sql());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE bills ALTER COLUMN a TYPE smallint",
        "ALTER TABLE bills ALTER COLUMN a TYPE text USING a::text",
        "ALTER TABLE bills ALTER COLUMN s TYPE varchar(10)",
      })
  void aNarrowerTypeLosesValues(String sql) {
    Undo undo = undo("CREATE TABLE bills (a int, s varchar(20));", sql);
    assertEquals(Loss.LOSSY, undo.loss());
    assertTrue(undo.needs().contains(Need.ROWS));
  }
}
