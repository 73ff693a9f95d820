package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rutter.testing.Sessions;

/** The README says what really happens; {@code mvn verify -Drutter.update=true} rewrites it. */
class ReadmeIT {
  private static final Path README = Path.of("README.md");

  @Test
  void eachCommandPrintsWhatTheReadmeShows() throws Exception {
    String replayed = Sessions.replay(README, Path.of("").toAbsolutePath());
    if (Boolean.getBoolean("rutter.update")) {
      Files.writeString(README, replayed);
    }
    assertEquals(replayed, Files.readString(README));
  }

  @Test
  void continuousIntegrationRunsTheTestCommandOfTheReadme() throws Exception {
    String command = "mvn -B verify";
    assertTrue(Files.readString(README).contains("\n" + command + "\n"));
    assertTrue(Files.readString(Path.of(".ci/run")).contains("\n" + command));
  }
}
