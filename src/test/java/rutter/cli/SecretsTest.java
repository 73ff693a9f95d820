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
import rutter.testing.Outside;
import rutter.testing.Repository;

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
    }
  }

  @Test
  void theyAreHiddenWhateverIsAskedFor() throws IOException {
    desk.write("off.yml", "rules:\n  shell-secret-clear: off\n  sql-password-clear: off\n");
    for (String rule : new String[] {"shell-interactive", "shell-remove-emptyable"}) {
      for (String format : Formats.NAMES) {
        untold(desk.run("lint", "plan.md", "--only", rule, "--format", format), rule);
      }
    }
    untold(desk.run("lint", "plan.md", "--config", "off.yml"), "shell-interactive");
  }

  @Test
  void whatWasThereBeforeIsHiddenToo() throws Exception {
    Repository repository = new Repository(folder, new Outside(folder));
    String line = "rm -rf $NOWHERE/Quay-South-77/\n";
    desk.write("plan.md", PLAN.replace(line, ""));
    repository.stage(".").commit().good();
    desk.write("plan.md", PLAN);
    Desk.Run run = desk.run("lint", "plan.md", "--changed-since", "HEAD", "--new-only");
    assertFalse(run.out().contains("shell-secret-clear"), run.out());
    untold(run, "shell-remove-emptyable");
  }

  @Test
  void aTemplateIsNotCheckedForThemAndStillTellsNone() throws IOException {
    String link = "[Quay-South-77](nowhere.md)";
    desk.write("plan.md", PLAN.replace("# Migration plan", "# Template: migration plan") + link);
    Desk.Run run = desk.run("lint", "plan.md");
    assertFalse(run.out().contains("shell-secret-clear"), run.out());
    untold(run, "link-broken");
  }

  private static void untold(Desk.Run run, String rule) {
    String out = run.out();
    assertTrue(out.contains(rule), out);
    for (String secret : new String[] {"Quay-South", "Own-Fjord", "Lang-Gang"}) {
      assertFalse(out.contains(secret), out);
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
