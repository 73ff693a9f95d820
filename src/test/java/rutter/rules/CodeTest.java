package rutter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.shell.Invocation;
import rutter.sql.Dialect;
import rutter.testing.Checking;

/** What stands in the code of a plan is found where people write it. */
class CodeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "# Orders: PostgreSQL 13 → 16 ~ POSTGRESQL 16",
        "# Upgrade from Postgres 9.6 to PostgreSQL 14.2 ~ POSTGRESQL 14",
        "# Move from MySQL 5.7 to PostgreSQL 15 ~ POSTGRESQL 15",
        "# MariaDB 10.6 auf 10.11 ~ MYSQL 10",
        "# Move 10 TB of PostgreSQL 10 TB at a time ~ POSTGRESQL",
        "# Split the orders ~ ANY",
      })
  void server(String title, String expected) {
    assertEquals(expected, said(Code.in(subject(title + "\n")).dialect()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "mysql ~ SELECT 1; ~ MYSQL",
        "sql ~ ALTER TABLE a ADD b int, ALGORITHM=INPLACE; ~ MYSQL",
        "sql ~ CREATE INDEX CONCURRENTLY a ON b (c); ~ POSTGRESQL",
        "bash ~ docker exec db mysqldump orders > a.sql ~ MYSQL",
        "bash ~ ssh db-1 \"pg_dump orders\" > a.sql ~ POSTGRESQL",
        "sql ~ SELECT 1; ~ ANY",
      })
  void serverByCode(String language, String code, String expected) {
    assertEquals(expected, said(Code.in(fence(language, code)).dialect()));
  }

  @Test
  void scriptsWithinWords() {
    Subject subject = fence("bash", "sudo ssh db-1 'bash -c \"systemctl stop x\" && a'\nb $(c)");
    assertEquals("sudo bash systemctl a b c", programs(subject));
  }

  @Test
  void whatIsTyped() {
    assertEquals("ls rm", programs(fence("console", "$ ls -l\na b\n$ rm \\\n  a")));
    assertEquals("ls", programs(fence("bash", "$ ls\nls: no such file")));
    assertEquals("", programs(fence("powershell", "Remove-Item a")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "psql -X -c 'DROP TABLE a; SELECT 1' ~ DROP TABLE a|SELECT 1",
        "sudo -u postgres psql -tAc \"SELECT $A\" orders ~ SELECT $A",
        "psql --command=\"SELECT \\\"a\\\"\" ~ SELECT \\\"a\\\"",
        "mysql -h db -Bse 'SELECT 1' ~ SELECT 1",
        "echo \"VACUUM a;\" | docker exec -i db psql ~ VACUUM a",
        "echo \"VACUUM $(cat a);\" | psql ~ VACUUM $(cat a)",
        "ssh db \"psql -c 'VACUUM a'\" ~ VACUUM a",
        "x=$(psql -c 'VACUUM a') ~ VACUUM a",
        "psql <<< 'VACUUM a' ~ VACUUM a",
        "psql -f a.sql ~ ``",
        "echo 'DROP TABLE a' ~ ``",
        "grep -c 'DROP TABLE a' psql ~ ``",
      })
  void sqlInShell(String code, String expected) {
    assertEquals(expected, sql(fence("bash", code)));
  }

  @Test
  void sqlInHereDocuments() {
    assertEquals("VACUUM a", sql(fence("bash", "psql -d x <<'SQL' > out\nVACUUM a;\nSQL")));
    assertEquals("VACUUM a", sql(fence("bash", "cat <<SQL | mysql\nVACUUM a;\nSQL\nls")));
    Subject quoted = subject("# A\n\n> ```sql\n> VACUUM a; VACUUM\n> b\n> ```\n");
    assertEquals("VACUUM a|VACUUM\n> b", sql(quoted));
  }

  private static String sql(Subject subject) {
    return subject.plan().commands().stream()
        .flatMap(command -> Code.in(subject).sql(command).stream())
        .map(statement -> subject.source().text(statement.span()))
        .collect(Collectors.joining("|"));
  }

  private static String programs(Subject subject) {
    return subject.plan().commands().stream()
        .flatMap(command -> Code.in(subject).invocations(command).stream())
        .map(Invocation::program)
        .collect(Collectors.joining(" "));
  }

  private static Subject fence(String language, String code) {
    return subject("# Plan\n\n```" + language + "\n" + code + "\n```\n");
  }

  private static Subject subject(String text) {
    return Checking.of(text).subject();
  }

  private static String said(Dialect dialect) {
    String version = dialect.version().isPresent() ? " " + dialect.version().getAsInt() : "";
    return dialect.engine() + version;
  }
}
