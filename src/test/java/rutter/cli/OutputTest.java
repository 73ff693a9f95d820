package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rutter.world.Console;
import rutter.world.ExitCode;

/** What cannot be written is said, unless nobody listens any more. */
class OutputTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysThatTheDiskIsFull() {
    assertEquals(ExitCode.USAGE, run("No space left on device"));
    assertEquals(
        "rutter: cannot write the output: No space left on device\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void isSilentWhenThePipeIsClosed() {
    assertEquals(ExitCode.CLEAN, run("Broken pipe"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  private int run(String failure) {
    Output out = Output.to(failing(failure), false);
    PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8);
    ByteArrayInputStream plan =
        new ByteArrayInputStream("# Plan\n".getBytes(StandardCharsets.UTF_8));
    Console console =
        new Console(plan, out, problems, Map.of(), Path.of("").toAbsolutePath(), false);
    return Rutter.run(console, "show", "-");
  }

  private static OutputStream failing(String why) {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException(why);
      }
    };
  }
}
