package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.testing.NightShift;
import rutter.testing.Outside.Result;
import rutter.testing.Sketch;

/** Those who read only the beginning of what a runbook shows. */
class ReadersIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"list", "status", "log", "show s", "doctor", "--help", "run --dry-run"})
  void theyHaveSeenEnough(String command) throws IOException, InterruptedException {
    Sketch sketch = new Sketch();
    for (int i = 0; i < 300; i++) {
      sketch = sketch.run("echo one\n");
    }
    NightShift shift = new NightShift(folder, sketch.program());
    shift.alone("skip", "s/run-1", "--reason", "tried").good();
    for (String before : new String[] {"", "trap '' PIPE; "}) {
      String line = before + "bash " + shift.runbook + " " + command + " | head -n 1 >/dev/null";
      Result result = shift.outside.run("bash", "-c", line);
      assertEquals("", result.err());
    }
  }
}
