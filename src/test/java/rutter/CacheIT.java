package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Outside;

/** A run says the same with what earlier ones found as without, whatever has changed since. */
class CacheIT {
  private static final String LAUNCHER = Path.of("bin/rutter").toAbsolutePath().toString();

  private static final String PLAN =
      """
      # Migration plan: move archive %d

      See [the notes](notes.md#copying).

      ## Phase 1: Copy

      **Rollback:** drop the copy

      ## Phase 2: Switch
      """;

  private static final String GAPS =
      """
      # Gap map

      | Gap ID | Gap            | Stage |
      | ------ | -------------- | ----- |
      | G-1    | No second copy | %s    |
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void manyPlans() throws IOException {
    for (int i = 0; i < 60; i++) {
      Files.writeString(folder.resolve("plan-" + i + ".md"), PLAN.formatted(i));
    }
  }

  @Test
  void isNeverWrong() throws Exception {
    String first = same();
    assertEquals(first, same());
    Files.writeString(folder.resolve("notes.md"), "# Notes\n\n## Copying\n\nBy night.\n");
    String linked = same();
    assertNotEquals(first, linked);
    Files.writeString(folder.resolve("notes.md"), "# Notes\n\n## Moving\n\nBy night.\n");
    assertNotEquals(linked, same());
    Files.writeString(folder.resolve("plan-7.md"), PLAN.formatted(7) + "\n**Rollback:** back\n");
    String mended = same();
    Files.writeString(folder.resolve(".rutter.yml"), "packs: [team.yml]\n");
    Files.writeString(folder.resolve("team.yml"), team("Friday"));
    assertEquals(mended, same());
    Files.writeString(folder.resolve("team.yml"), team("archive"));
    assertTrue(same().contains("[not-then]"));
    assertNotEquals(mended, lint("--strictness", "strict").out());
  }

  @Test
  void knowsOfADocumentThatListsTheGaps() throws Exception {
    Files.writeString(
        folder.resolve("plan-7.md"), "---\ngap_map: gaps/map.md\n---\n\n" + PLAN.formatted(7));
    String without = same();
    Files.createDirectory(folder.resolve("gaps"));
    Files.writeString(folder.resolve("gaps/map.md"), GAPS.formatted("Phase 9"));
    String unknown = same();
    assertNotEquals(without, unknown);
    assertTrue(unknown.contains("[gap-stage-unknown]"), unknown);
    Files.writeString(folder.resolve("gaps/map.md"), GAPS.formatted("Phase 1"));
    assertFalse(same().contains("[gap-stage-unknown]"));
    String given = lint("--gap-map", "gaps/map.md").out();
    Files.writeString(folder.resolve("gaps/map.md"), GAPS.formatted("Phase 8"));
    assertNotEquals(given, lint("--gap-map", "gaps/map.md").out());
  }

  private static String team(String word) {
    return "rules: {not-then: {message: not then, forbid: " + word + "}}\n";
  }

  @Test
  void mayBeDeletedOrDamagedAtAnyTime() throws Exception {
    String first = same();
    Path cache = folder.resolve(".rutter-cache");
    assertEquals("*\n", Files.readString(cache.resolve(".gitignore")));
    for (Path file : files(cache)) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(file, bytes);
      assertEquals(first, lint().out());
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 3));
      assertEquals(first, lint().out());
      Files.delete(file);
    }
    assertEquals(first, lint().out());
  }

  @Test
  void isNotWrittenForAFewFilesNorWithoutLeave() throws Exception {
    lint("--no-cache");
    new Outside(folder).run(LAUNCHER, "lint", "plan-1.md");
    assertFalse(Files.exists(folder.resolve(".rutter-cache")));
  }

  private static List<Path> files(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> !file.endsWith(".gitignore")).toList();
    }
  }

  /** What is said with the cache, twice, and what without. */
  private String same() throws Exception {
    String said = lint().out();
    assertEquals(lint("--no-cache").out(), said);
    assertEquals(said, lint().out());
    return said;
  }

  private Outside.Result lint(String... options) throws Exception {
    String[] words = new String[options.length + 3];
    words[0] = LAUNCHER;
    words[1] = "lint";
    words[2] = ".";
    System.arraycopy(options, 0, words, 3, options.length);
    return new Outside(folder).run(words);
  }
}
