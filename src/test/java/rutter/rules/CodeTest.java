package rutter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.plan.Command;
import rutter.profile.Server;
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

  /** What the plan says goes over the configuration, and that over what its code looks like. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "# Orders ~ sql ~ SELECT 1; ~ mariadb 10.11 ~ MYSQL 10",
        "# Orders on PostgreSQL ~ sql ~ SELECT 1; ~ postgresql 14 ~ POSTGRESQL 14",
        "# Orders on PostgreSQL 16 ~ sql ~ SELECT 1; ~ postgresql 14 ~ POSTGRESQL 16",
        "# Orders on PostgreSQL ~ sql ~ SELECT 1; ~ mysql 8 ~ POSTGRESQL",
        "# Orders ~ mysql ~ SELECT 1; ~ postgresql 14 ~ MYSQL",
        "# Orders ~ bash ~ mysqldump orders > a.sql ~ postgresql ~ POSTGRESQL",
        "# Orders ~ sql ~ CREATE INDEX CONCURRENTLY a ON b (c); ~ mysql ~ MYSQL",
      })
  void serverByConfiguration(
      String title, String language, String code, String configured, String expected) {
    String text = title + "\n\n```" + language + "\n" + code + "\n```\n";
    Server server = Server.named(configured).orElseThrow();
    Subject subject = Checking.of(text).withDialect(server).subject();
    assertEquals(expected, said(Code.in(subject).dialect()));
  }

  @Test
  void theServerOfOneFenceHasTheVersionOfTheConfiguration() {
    String text = "# Orders on MySQL 8\n\n```%s\na;\n```\n\n```%s\na;\n```\n\n```%s\na;\n```\n";
    Subject subject =
        Checking.of(text.formatted("mysql", "postgresql", "mysql"))
            .withDialect(Server.named("postgresql 11").orElseThrow())
            .subject();
    String said =
        subject.plan().commands().stream()
            .map(command -> said(Code.in(subject).dialect(command)))
            .collect(Collectors.joining(", "));
    assertEquals("MYSQL 8, POSTGRESQL 11, MYSQL 8", said);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "cat > swap.sql <<'E' ~ psql -f swap.sql ~ VACUUM a",
        "cat <<E > /tmp/swap.sql ~ kubectl exec -i db-0 -- psql -v ON_ERROR_STOP=1 -f swap.sql ~ VACUUM a",
        "sudo tee ./swap.sql >/dev/null <<E ~ psql --file=$PWD/swap.sql ~ VACUUM a",
        "cat > swap.sql <<E ~ mysql orders < swap.sql ~ VACUUM a",
        "cat > swap.sql <<E ~ cat swap.sql | psql ~ VACUUM a",
        "cat > swap.sql <<E ~ cat swap.sql | less ~ ``",
        "cat > swap.sql <<E ~ psql -f other.sql ~ ``",
        "cat > swap.sql <<E ~ psql -f $(pick) ~ ``",
        "cat > swap.sql <<E ~ flyway migrate swap.sql ~ ``",
      })
  void sqlInFilesThatThePlanWrites(String write, String run, String expected) {
    String text =
        "# Plan\n\n```bash\n%s\nVACUUM a;\nE\n```\n\nThen:\n\n```bash\n%s\n```\n"
            .formatted(write, run);
    assertEquals(expected, sql(subject(text)));
  }

  @Test
  void aFileIsReadWhereItIsFirstRun() {
    String text =
        """
        # Plan

        ```bash
        psql -f swap.sql
        cat > swap.sql <<E
        VACUUM a;
        E
        ```

        ## Rollback

        ```bash
        psql -f swap.sql && psql -f swap.sql
        ```
        """;
    Subject subject = subject(text);
    List<Command> commands = subject.plan().commands();
    assertEquals(0, Code.in(subject).sql(commands.get(0)).size());
    assertEquals(1, Code.in(subject).sql(commands.get(1)).size());
    assertEquals("VACUUM a", sql(subject));
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
