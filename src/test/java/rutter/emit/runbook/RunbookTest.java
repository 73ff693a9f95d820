package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.NightShift.TEMPLATES;
import static rutter.testing.Outside.assumeTool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rutter.program.Program;
import rutter.testing.Golden;
import rutter.testing.Outside;
import rutter.testing.Programs;

/** The runbooks of sample programs, as text. */
class RunbookTest {
  private static final Path GOLDENS = Path.of("src/test/resources/runbooks");
  private static final Map<String, Program> SAMPLES =
      Map.of(
          "copy-and-switch", Programs.copyAndSwitch(),
          "everything", Programs.everything(),
          "hostile", Programs.hostile(),
          "empty", Programs.empty());

  @TempDir Path folder;

  /** What follows the plan is the same in all of them. */
  @TestFactory
  Stream<DynamicTest> thePlanInside() {
    return SAMPLES.entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(),
                    () ->
                        Golden.check(
                            GOLDENS.resolve(sample.getKey() + ".sh"), plan(sample.getValue()))));
  }

  private static String plan(Program program) {
    String all = Runbook.of(program, TEMPLATES);
    int end = all.indexOf("# --- The plan in memory");
    assertTrue(end > 0);
    assertTrue(all.endsWith("\nmain \"$@\"\nexit\n"));
    return all.substring(0, end);
  }

  @Test
  void theSameProgramGivesTheSameFile() {
    assertEquals(
        Runbook.of(Programs.everything(), TEMPLATES), Runbook.of(Programs.everything(), TEMPLATES));
  }

  @Test
  void shellcheckAndShfmtHaveNothingToSay() throws IOException, InterruptedException {
    assumeTool("shellcheck");
    assumeTool("shfmt");
    Outside outside = new Outside(folder);
    for (Map.Entry<String, Program> sample : SAMPLES.entrySet()) {
      String file = sample.getKey() + ".sh";
      Files.writeString(folder.resolve(file), Runbook.of(sample.getValue(), TEMPLATES));
      outside.run("shellcheck", file).good();
      outside.run("shfmt", "-i", "2", "-ci", "-d", file).good();
    }
  }
}
