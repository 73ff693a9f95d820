package rutter.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Diffs as {@code diff -u} would write them. */
class DiffTest {
  @Test
  void showsWhatChangedWithThreeLinesAround() {
    assertEquals(
        """
        --- plan.md
        +++ plan.md
        @@ -2,7 +2,7 @@
         b
         c
         d
        -e
        +E
         f
         g
         h
        """,
        Diff.unified("plan.md", "a\nb\nc\nd\ne\nf\ng\nh\ni\n", "a\nb\nc\nd\nE\nf\ng\nh\ni\n"));
  }

  @Test
  void changesFarApartAreHunksOfTheirOwn() {
    String before = lines(1, 20);
    String after = before.replace("\n2\n", "\n2\n2a\n").replace("\n19\n", "\n");
    assertEquals(
        """
        --- p
        +++ p
        @@ -1,5 +1,6 @@
         1
         2
        +2a
         3
         4
         5
        @@ -16,5 +17,4 @@
         16
         17
         18
        -19
         20
        """,
        Diff.unified("p", before, after));
  }

  @Test
  void equalTextsGiveNothing() {
    assertEquals("", Diff.unified("p", "a\n", "a\n"));
    assertEquals("", Diff.unified("p", "", ""));
  }

  @Test
  void endsOfLinesAreShown() {
    assertEquals(
        "--- p\n+++ p\n@@ -1 +1 @@\n-a\r\n+a\n\\ No newline at end of file\n",
        Diff.unified("p", "a\r\n", "a"));
    assertEquals("--- p\n+++ p\n@@ -0,0 +1 @@\n+a\n", Diff.unified("p", "", "a\n"));
  }

  @Test
  void aTerminalIsNotMoved() {
    assertEquals(
        "--- p\ufffd[2J\n+++ p\ufffd[2J\n@@ -1 +1 @@\n-a\ufffd[0m\n+b\n",
        Diff.shown("p\u001b[2J", "a\u001b[0m\n", "b\n", Ink.PLAIN));
    assertEquals(
        """
        \u001b[1m--- p\u001b[0m
        \u001b[1m+++ p\u001b[0m
        \u001b[36m@@ -1 +1 @@\u001b[0m
        \u001b[31m-a\u001b[0m
        \u001b[32m+b\u001b[0m
        """,
        Diff.shown("p", "a\n", "b\n", Ink.COLOUR));
  }

  @Test
  void takesLittleTimeForTextsThatDifferEverywhere() {
    String before = lines(1, 200_000);
    String after = before.replace("\n", "!\n");
    String mixed = "x\ny\n".repeat(100_000);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          Diff.unified("p", before, after);
          Diff.unified("p", mixed, "y\nx\nz\n".repeat(80_000));
        });
  }

  /** What patch makes of the old text is the new one. */
  @Property(tries = 40)
  void patchUnderstandsIt(@ForAll("texts") String before, @ForAll("texts") String after)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("diff");
    Path file = Files.writeString(folder.resolve("p"), before);
    String diff = Diff.unified("p", before, after);
    if (!diff.isEmpty()) {
      Process patch =
          new ProcessBuilder("patch", "--binary", "--quiet", "p")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      patch.getOutputStream().write(diff.getBytes(StandardCharsets.UTF_8));
      patch.getOutputStream().close();
      String said = new String(patch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, patch.waitFor(), said + diff);
    }
    assertEquals(after, Files.exists(file) ? Files.readString(file) : "", diff);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> line = Arbitraries.of("a", "b", "c", "d", "e", "f", "", "g\r", "日本");
    return line.list()
        .ofMaxSize(25)
        .flatMap(lines -> Arbitraries.of("", "\n").map(end -> String.join("\n", lines) + end));
  }

  private static String lines(int from, int to) {
    List<String> lines = IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }
}
