package rutter.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell can run is what bash itself takes: {@code bash -n}. */
class BashTest {
  private static final int SNIPPETS = 200;

  @TempDir Path folder;

  @Test
  void faultsAreThoseOfBash() throws Exception {
    assumeTrue(bash("[ ${BASH_VERSINFO:-0} -ge 5 ]") == 0, "no bash to ask");
    List<String> disagreements = new ArrayList<>();
    List<String> snippets = Snippets.all();
    for (String snippet : snippets) {
      boolean runs = bash(snippet, "-n") == 0;
      var fault = Snippets.read(snippet).fault();
      if (runs == fault.isPresent()) {
        disagreements.add((runs ? "bash takes it, " + fault : "bash refuses it") + ":\n" + snippet);
      }
    }
    assertEquals("", String.join("\n\n", disagreements));
    assertTrue(snippets.size() >= SNIPPETS);
  }

  private int bash(String script, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("script"), script + "\n", UTF_8);
    List<String> command = new ArrayList<>(List.of("bash"));
    command.addAll(List.of(options));
    command.add(file.toString());
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("said").toFile())
          .start()
          .waitFor();
    } catch (IOException missing) {
      return -1;
    }
  }
}
