package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.emit.findings.Formats;
import rutter.testing.Desk;

/** Whatever is said of a plan, and however, what is secret in it is not repeated. */
class SecretsTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Phase 1: Copy

      The password is Quay-South-77.

      ```bash
      PGPASSWORD=Quay-South-77 psql -h <host> -U archivist archive
      mysql -u root -pOwn-Fjord-9
      psql -c "ALTER USER archivist PASSWORD 'Lang-Gang-5'"
      rm -rf $NOWHERE/Quay-South-77/
      ```

      ## Phase 2: Quay-South-77
      """;

  private static final String SHELL =
      "shell-secret-clear,sql-password-clear,shell-interactive,shell-remove-emptyable";

  @TempDir private Path folder = Path.of("");
  private Desk desk;

  SecretsTest() throws IOException {
    desk = new Desk(Files.createTempDirectory("rutter"));
  }

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder);
    desk.write("plan.md", PLAN);
  }

  @Test
  void noFormatTellsThem() {
    for (String format : Formats.NAMES) {
      String out = desk.run("lint", "plan.md", "--only", SHELL, "--format", format).out();
      assertTrue(out.contains("shell-secret-clear"), format + ": " + out);
      for (String secret : new String[] {"Quay-South", "Own-Fjord", "Lang-Gang"}) {
        assertFalse(out.contains(secret), format + ": " + out);
      }
    }
  }

  @Test
  void neitherDoesABaseline() throws IOException {
    desk.run("lint", "plan.md", "--baseline", "known", "--update-baseline");
    String known = read("known");
    assertTrue(known.contains("shell-secret-clear"), known);
    assertFalse(known.contains("Quay-South"), known);
    Desk.Run run = desk.run("lint", "plan.md", "--baseline", "known", "--fail-on", "note");
    assertEquals(0, run.exit(), run.out());
  }

  @Test
  void theLineIsShownWithoutThem() {
    String out = desk.run("lint", "plan.md", "--only", "shell-secret-clear").out();
    assertTrue(
        out.contains(
            """
             8 | PGPASSWORD=************* psql -h <host> -U archivist archive
               |            ^^^^^^^^^^^^^
            """),
        out);
  }

  @Test
  void aDocumentThatIsMendedKeepsThem() throws IOException {
    desk.run("lint", "plan.md", "--fix");
    assertNotEquals(PLAN, read("plan.md"));
    assertTrue(read("plan.md").contains("PGPASSWORD=Quay-South-77"));
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
