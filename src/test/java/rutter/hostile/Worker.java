package rutter.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process that times inputs, one after the other, and a new one after each that failed. */
final class Worker implements AutoCloseable {
  /** What the process said of one input; the places are where it spent its time. */
  record Answer(long size, long millis, String trouble, List<String> places) {
    boolean failed() {
      return !trouble.isEmpty();
    }
  }

  private final String work;
  private @Nullable Process process;
  private @Nullable BufferedReader answers;

  Worker(String work) {
    this.work = work;
  }

  Answer ask(String name, int size) throws IOException {
    if (process == null || !process.isAlive()) {
      start();
    }
    Process asked = process;
    BufferedReader lines = answers;
    if (asked == null || lines == null) {
      throw new IOException("no process");
    }
    asked.getOutputStream().write((size + " " + name + "\n").getBytes(StandardCharsets.UTF_8));
    asked.getOutputStream().flush();
    List<String> places = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ", 3);
      if (words[0].equals("place")) {
        places.add(words[1] + " " + words[2]);
      } else {
        String trouble = words.length > 2 ? words[2] : "";
        if (!trouble.isEmpty()) {
          close();
        }
        return new Answer(Long.parseLong(words[0]), Long.parseLong(words[1]), trouble, places);
      }
    }
    close();
    return new Answer(size, 0, "process ended", places);
  }

  private void start() throws IOException {
    String java = ProcessHandle.current().info().command().orElse("java");
    Process started =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx1g",
                    // as bin/rutter does
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xss4m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Timing.class.getName(),
                    work))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process = started;
    answers =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }
}
