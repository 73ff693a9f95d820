package rutter.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.text.UnreadableException;

/** A report is there as a whole, and nothing else is. */
class RewritingTest {
  @TempDir Path folder;
  private Rewriting rewriting;

  @BeforeEach
  void sitDown() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    rewriting =
        new Rewriting(
            new Console(InputStream.nullInputStream(), nowhere, nowhere, Map.of(), folder, false));
  }

  @Test
  void aReportIsNewOrReplacesAnOlderOne() throws Exception {
    rewriting.put("out.sarif", "the first, a long one");
    rewriting.put("out.sarif", "zweites");
    assertEquals("zweites", Files.readString(folder.resolve("out.sarif")));
    assertEquals(List.of(folder.resolve("out.sarif")), files());
  }

  @Test
  void aReportKeepsPermissionsAndLinks() throws Exception {
    Path file = Files.createFile(folder.resolve("real.txt"));
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    rewriting.put("link.txt", "text");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("text", Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aReportThatCannotBeWrittenLeavesNothing() throws IOException {
    UnreadableException problem =
        assertThrows(UnreadableException.class, () -> rewriting.put("no/such/out.txt", "text"));
    assertEquals(
        "no/such/out.txt: cannot be written: there is no such folder", problem.getMessage());
    assertEquals(List.of(), files());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
