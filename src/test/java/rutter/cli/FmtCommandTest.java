package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** {@code rutter fmt}, as a user sees it. */
class FmtCommandTest {
  private static final String LOOSE =
      """
      # Move

      | Stage | Risk |
      |---|---|
      | 1 | low |
      """;

  private static final String NEAT =
      """
      # Move

      | Stage | Risk |
      | ----- | ---- |
      | 1     | low  |
      """;

  private static final String DIFFERENCE =
      """
      --- loose.md
      +++ loose.md
      @@ -1,5 +1,5 @@
       # Move

       | Stage | Risk |
      -|---|---|
      -| 1 | low |
      +| ----- | ---- |
      +| 1     | low  |
      """
          .replace("\n\n", "\n \n");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder);
    desk.write("loose.md", LOOSE);
  }

  @Test
  void writesInPlaceAndSaysNothing() throws IOException {
    assertEquals(new Run(0, "", ""), desk.run("fmt", "loose.md", "plan.md"));
    assertEquals(NEAT, text("loose.md"));
    assertEquals(Desk.PLAN, text("plan.md"));
    assertEquals(List.of("loose.md", "plan.md"), names());
  }

  @Test
  void checkNamesWhatWouldChangeAndWritesNothing() throws IOException {
    assertEquals(new Run(1, "loose.md\n", ""), desk.run("fmt", "--check", "loose.md", "plan.md"));
    assertEquals(LOOSE, text("loose.md"));
    assertEquals(new Run(0, "", ""), desk.run("fmt", "--check", "plan.md"));
  }

  @Test
  void diffShowsIt() throws IOException {
    assertEquals(new Run(0, DIFFERENCE, ""), desk.run("fmt", "--diff", "loose.md", "plan.md"));
    assertEquals(new Run(1, DIFFERENCE, ""), desk.run("fmt", "--diff", "--check", "loose.md"));
    assertEquals(LOOSE, text("loose.md"));
    desk.watched = true;
    assertTrue(desk.run("fmt", "--diff", "loose.md").out().contains("\u001b[32m+| 1     | low  |"));
  }

  @Test
  void standardInputGoesToStandardOutput() {
    desk.input = LOOSE;
    assertEquals(new Run(0, NEAT, ""), desk.run("fmt", "-"));
    assertEquals(
        new Run(1, "loose.md\n", ""),
        desk.run("fmt", "--check", "--stdin-filename", "loose.md", "-"));
    assertEquals(
        new Run(0, DIFFERENCE, ""), desk.run("fmt", "--diff", "--stdin-filename", "loose.md", "-"));
    desk.input = NEAT;
    assertEquals(new Run(0, NEAT, ""), desk.run("fmt", "-"));
  }

  @Test
  void keepsMarksEndsAndPermissions() throws IOException {
    Path file = desk.write("loose.md", "\uFEFF" + LOOSE.replace("\n", "\r\n"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    assertEquals(new Run(0, "", ""), desk.run("fmt", "loose.md"));
    assertEquals("\uFEFF" + NEAT.replace("\n", "\r\n"), text("loose.md"));
    assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    desk.input = "\uFEFF" + LOOSE;
    assertEquals(new Run(0, "\uFEFF" + NEAT, ""), desk.run("fmt", "-"));
  }

  @Test
  void followsALinkToItsFile() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.md"), Path.of("loose.md"));
    assertEquals(new Run(0, "", ""), desk.run("fmt", "link.md"));
    assertEquals(NEAT, text("loose.md"));
    assertTrue(Files.isSymbolicLink(folder.resolve("link.md")));
  }

  @Test
  void aFolderMeansThePlansInIt() throws IOException {
    String readme = "# Read me\n\nIt rains.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    desk.write("docs/README.md", readme);
    desk.write("docs/plan.md", Desk.PLAN + "\n" + LOOSE.substring(LOOSE.indexOf("| Stage")));
    assertEquals(new Run(1, "docs/plan.md\n", ""), desk.run("fmt", "--check", "docs"));
    assertEquals(new Run(0, "", ""), desk.run("fmt", "docs"));
    assertEquals(readme, text("docs/README.md"));
    assertTrue(text("docs/plan.md").endsWith(NEAT.substring(NEAT.indexOf("| Stage"))));
    assertEquals(new Run(0, "", ""), desk.run("fmt", "docs/README.md"));
    assertTrue(text("docs/README.md").contains("| --- |"));
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestIsDone() throws IOException {
    desk.write("latin.md", new byte[] {'#', ' ', (byte) 0xE9});
    assertEquals(
        new Run(
            2,
            "",
            """
            rutter: latin.md: is not UTF-8: byte 0xE9 on line 1; save it as UTF-8
            rutter: missing.md: no such file
            """),
        desk.run("fmt", "latin.md", "missing.md", "loose.md"));
    assertEquals(NEAT, text("loose.md"));
    assertEquals(List.of("latin.md", "loose.md", "plan.md"), names());
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Nothing is left beside the documents. */
  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
