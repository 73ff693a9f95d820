package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rutter.emit.findings.Formats;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;
import rutter.testing.Golden;

/** What {@code rutter diff} says of two versions in each format. */
class DiffFormatsTest {
  private static final Path CHANGES = Path.of("src/test/resources/changes");

  @TempDir Path folder;

  private Run diff(String... options) throws IOException {
    Desk desk = new Desk(folder);
    desk.environment.put("COLUMNS", options[0]);
    desk.write("old.md", Files.readString(CHANGES.resolve("old.md")));
    desk.write("new.md", Files.readString(CHANGES.resolve("new.md")));
    String[] words = options.clone();
    words[0] = "diff";
    return desk.run(
        Stream.concat(Stream.of(words), Stream.of("old.md", "new.md")).toArray(String[]::new));
  }

  @TestFactory
  Stream<DynamicTest> goldens() {
    return Formats.NAMES.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name, "80", "--format", name)));
  }

  @Test
  void narrowAndInColour() throws IOException {
    check("text-narrow", "40", "--color", "always");
  }

  private void check(String golden, String... options) throws IOException {
    Run run = diff(options);
    Golden.check(CHANGES.resolve(golden + ".golden"), run.out());
    assertEquals(new Run(1, run.out(), ""), run);
  }
}
