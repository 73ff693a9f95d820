package rutter.hostile;

/** SQL in fences, in the words of clients and in files that a plan writes. */
final class SqlInputs {
  private static final String FENCE = "# Orders on PostgreSQL 17\n\n## Stage 1: A\n\n```sql\n";
  private static final String MYSQL = "# Orders on MySQL 8\n\n## Stage 1: A\n\n```sql\n";

  private SqlInputs() {}

  static void addTo(Inputs inputs) {
    inputs.counted("sql-tables", FENCE, "CREATE TABLE t%d (id int PRIMARY KEY, a text);\n");
    inputs.counted("sql-columns", FENCE + "CREATE TABLE t (", "c%d timestamp, ");
    inputs.counted("sql-column-types", FENCE, "ALTER TABLE t ADD c%d mood DEFAULT f();\n");
    inputs.counted("sql-actions", FENCE + "ALTER TABLE t ", "ADD c%d int, ");
    inputs.counted("sql-dropped", FENCE + "DROP TABLE ", "t%d, ");
    inputs.counted("sql-indexes", FENCE, "CREATE INDEX i%d ON t (a);\n");
    inputs.counted("sql-indexes-in-one", FENCE + "BEGIN;\n", "DROP INDEX CONCURRENTLY i%d;\n");
    inputs.counted("sql-types-dropped", FENCE, "DROP TYPE t%d;\n");
    inputs.counted("sql-renames", FENCE, "ALTER TABLE t%d RENAME TO u;\n");
    inputs.counted("sql-validated", FENCE + "BEGIN;\n", "ALTER TABLE t VALIDATE CONSTRAINT c%d;\n");
    inputs.counted("sql-checks", FENCE, "ALTER TABLE t ADD CONSTRAINT c%d CHECK (a > 0);\n");
    inputs.counted("sql-inserts", FENCE + "INSERT INTO t VALUES ", "(%d, 'a'), ");
    inputs.again("sql-updates", FENCE, "UPDATE t SET a = 1 WHERE b IS NULL LIMIT 5;\n");
    inputs.again("sql-transactions", FENCE, "BEGIN;\nLOCK TABLE t;\nCOMMIT;\n");
    inputs.again("sql-begins", FENCE, "BEGIN;\n");
    inputs.again("sql-parentheses", FENCE + "SELECT ", "(");
    inputs.again("sql-parentheses-check", FENCE + "ALTER TABLE t ADD CHECK ", "((a)");
    inputs.again("sql-queries", FENCE + "SELECT * FROM ", "(SELECT * FROM a, ");
    inputs.again("sql-with", FENCE + "WITH ", "a AS (SELECT 1), ");
    inputs.again("sql-comments-nested", FENCE, "/* ");
    inputs.again("sql-comments", FENCE, "SELECT 1; /* a */ -- b\n");
    inputs.again("sql-dollars", FENCE + "DO ", "$a$ $b$ ");
    inputs.counted("sql-dollar-tags", FENCE + "DO ", "$t%d$ ");
    inputs.again("sql-bodies", FENCE, "DO $$ BEGIN UPDATE t SET a = 1; END $$;\n");
    inputs.again("sql-bodies-nested", FENCE, "DO $$ BEGIN EXECUTE 'DO ");
    inputs.again("sql-begins-in-body", FENCE + "CREATE FUNCTION f() AS $$ ", "BEGIN IF a THEN ");
    inputs.again("sql-quotes", FENCE + "SELECT ", "'a''b' E'\\'' \"c\" ");
    inputs.again("sql-quotes-open", FENCE, "SELECT 'a;\n");
    inputs.again("sql-passwords", FENCE, "CREATE ROLE a PASSWORD 'lantern';\n");
    inputs.again("sql-password-words", FENCE + "CREATE ROLE a ", "password for a ");
    inputs.again("sql-copies", FENCE, "COPY t FROM stdin;\n");
    inputs.again("sql-copied", FENCE + "COPY t FROM stdin;\n", "1\t2\n");
    inputs.again("sql-meta", FENCE, "\\copy t from 'a'\n");
    inputs.again("sql-enum", FENCE + "BEGIN;\n", "ALTER TYPE a ADD VALUE 'b';\n");
    inputs.again("sql-unknown", FENCE, "SUMMON a b c;\n");
    inputs.again("sql-one-word", FENCE, "a");
    inputs.again("sql-no-ends", FENCE, "ALTER TABLE a ");
    inputs.again("sql-placeholders", FENCE, "UPDATE <t> SET {a} = :b, $C = $1 WHERE [d];\n");
    inputs.again("sql-mysql-delimiters", MYSQL, "DELIMITER //\nSELECT 1 //\n");
    inputs.again("sql-mysql-clauses", MYSQL + "CREATE INDEX i ON t (a) ", "ALGORITHM=COPY, ");
    inputs.again("sql-mysql-blanks", MYSQL + "CREATE INDEX i ON t (a)", " ");
    inputs.again("sql-mysql-ticks", MYSQL, "DROP TABLE `a``b`;\n");
    inputs.again("sql-words-of-psql", "# A\n\n```sh\n", "psql -c 'DROP TABLE a'\n");
    inputs.again("sql-here-documents", "# A\n\n```sh\n", "psql <<E\nDROP TABLE a;\nE\n");
    inputs.again("sql-files", "# A\n\n```sh\n", "cat > a.sql <<E\nVACUUM a;\nE\npsql -f a.sql\n");
    inputs.counted("sql-files-written", "# A\n\n```sh\n", "cat > f%d <<E\nVACUUM a;\nE\n");
    inputs.again("sql-files-run", "# A\n\n```sh\ncat > a <<E\nb\nE\npsql ", "-f a ");
    inputs.again("sql-in-line", "# A\n\n", "`DROP TABLE a` ");
    inputs.input("sql-undone", size -> undone(size, false));
    inputs.input("sql-undone-in-order", size -> undone(size, true));
    inputs.input(
        "sql-stages",
        size -> {
          StringBuilder text = new StringBuilder("# Orders on PostgreSQL 17\n\n");
          for (int i = 1; text.length() < size; i++) {
            text.append("## Stage ").append(i).append(": A\n\n```sql\n");
            text.append("ALTER TABLE t ADD c").append(i).append(" int;\n```\n\n**Rollback**:\n\n");
            text.append("```sql\nALTER TABLE t DROP c").append(i).append(";\n```\n\n");
          }
          return text.toString();
        });
  }

  /** Half of it forward, and half of it back. */
  private static String undone(int size, boolean ordered) {
    StringBuilder text = new StringBuilder(FENCE);
    int count = size / 70;
    for (int i = 0; i < count; i++) {
      text.append("ALTER TABLE t ADD COLUMN c").append(i).append(" int;\n");
    }
    text.append("```\n\n**Rollback**:\n\n```sql\n");
    for (int i = 0; i < count; i++) {
      int column = ordered ? count - 1 - i : i;
      text.append("ALTER TABLE t DROP COLUMN c").append(column).append(";\n");
    }
    return text.append("```\n").toString();
  }
}
