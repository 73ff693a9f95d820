package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.testing.Sessions;

/** The documents say what really happens; {@code mvn verify -Drutter.update=true} rewrites it. */
class ReadmeIT {
  private static final Path README = Path.of("README.md");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/diff.md"})
  void eachCommandPrintsWhatTheDocumentShows(Path document) throws Exception {
    String replayed = Sessions.replay(document, Path.of("").toAbsolutePath());
    if (Boolean.getBoolean("rutter.update")) {
      Files.writeString(document, replayed);
    }
    assertEquals(replayed, Files.readString(document));
  }

  @Test
  void continuousIntegrationRunsTheTestCommandOfTheReadme() throws Exception {
    String command = "mvn -B verify";
    assertTrue(Files.readString(README).contains("\n" + command + "\n"));
    assertTrue(Files.readString(Path.of(".ci/run")).contains("\n" + command));
  }
}
