package rutter.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git gives the same day of a file asked alone as of one asked with its folder. */
class LastChangesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final List<String> FILES =
      List.of(
          "old.md", "new.md", "a b.md", "ü.md", "open.md", "staged.md", "added.md", "other.txt");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void history() throws Exception {
    git("2026-01-01", "init", "-q", ".");
    for (String name : List.of("old.md", "new.md", "a b.md", "ü.md", "open.md", "staged.md")) {
      Files.writeString(folder.resolve(name), "one\n");
    }
    Files.createDirectories(folder.resolve("below"));
    Files.writeString(folder.resolve("below/old.md"), "one\n");
    commit("2026-01-01");
    Files.writeString(folder.resolve("new.md"), "two\n");
    Files.writeString(folder.resolve("below/old.md"), "two\n");
    commit("2026-02-03");
    Files.writeString(folder.resolve("open.md"), "two\n");
    Files.writeString(folder.resolve("staged.md"), "two\n");
    git("2026-02-03", "add", "staged.md");
    Files.writeString(folder.resolve("added.md"), "one\n");
  }

  @Test
  void ofOneAndOfAll() {
    List<Optional<LocalDate>> expected =
        List.of(
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(LocalDate.of(2026, 2, 3)),
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(TODAY),
            Optional.of(TODAY),
            Optional.of(TODAY),
            Optional.empty());
    assertEquals(expected, FILES.stream().map(name -> changes().of(folder, name)).toList());
    LastChanges all = changes();
    IntStream.range(0, 3).forEach(any -> all.of(folder, "old.md"));
    assertEquals(expected, FILES.stream().map(name -> all.of(folder, name)).toList());
  }

  @Test
  void nothingIsKnownWithoutARepository(@TempDir Path elsewhere) {
    LastChanges all = changes();
    for (int i = 0; i < 4; i++) {
      assertEquals(Optional.empty(), all.of(elsewhere, "old.md"));
    }
  }

  private LastChanges changes() {
    PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    InputStream nothing = InputStream.nullInputStream();
    return new LastChanges(
        new Console(nothing, none, none, System.getenv(), folder, false), () -> TODAY);
  }

  private void commit(String day) throws Exception {
    git(day, "add", "-A");
    git(day, "commit", "-q", "-m", "change");
  }

  private void git(String day, String... words) throws Exception {
    String[] command = new String[words.length + 5];
    List.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org").toArray(command);
    System.arraycopy(words, 0, command, 5, words.length);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String noon = day + "T12:00:00Z";
    builder.environment().putAll(Map.of("GIT_AUTHOR_DATE", noon, "GIT_COMMITTER_DATE", noon));
    assumeTrue(builder.start().waitFor() == 0, "git is there");
  }
}
