package rutter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import rutter.emit.runbook.Runbook;

/**
 * A folder with a runbook, the {@code world} that it changes, the list of what was done to it, and
 * trouble: from outside, at a moment that a test chooses, the runbook is killed or a step fails.
 */
public final class Shelf {
  private static final Path TOOLS = Path.of("src/test/resources/runbooks/shelf");
  private static final int SECONDS = 120;

  public final Path folder;
  public final Map<String, String> environment = new TreeMap<>();

  public Shelf(Path folder) throws IOException {
    this.folder = folder;
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Files.createDirectories(folder.resolve("world"));
    Files.createDirectories(folder.resolve("trouble"));
    for (String tool : List.of("deed", "ledger", "sync")) {
      Path copy = Files.copy(TOOLS.resolve(tool), tools.resolve(tool));
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(
        folder.resolve("runbook.sh"), Runbook.of(ShelfPlan.program(), NightShift.TEMPLATES));
    environment.put("PATH", tools + ":" + System.getenv("PATH"));
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("SHELF", folder.toString());
    environment.put("REAL_SYNC", Outside.find("sync").orElseThrow().toString());
  }

  /** A runbook that runs, or has run. */
  public record Running(Process process, Path output) {
    public int exit() throws InterruptedException {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("hangs: " + said());
      }
      return process.exitValue();
    }

    public String said() {
      try {
        return Files.readString(output);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Begins with nobody to ask. */
  public Running start(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("bash", "runbook.sh"));
    words.addAll(List.of(arguments));
    words.addAll(List.of("--non-interactive", "--yes"));
    return begin(words);
  }

  /**
   * Begins a command of which the process itself becomes the runbook. Signals that whoever runs the
   * tests ignores are not ignored by it.
   */
  public Running begin(List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("env", "--default-signal", "bash", "-c", "echo $$ >pid; exec \"$@\"", "-"));
    command.addAll(words);
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Running(process, output);
  }

  /** Sends a signal to the runbook that was begun last. */
  public void send(String signal) throws IOException, InterruptedException {
    String pid = Files.readString(folder.resolve("pid")).strip();
    new ProcessBuilder("kill", "-s", signal, pid).start().waitFor();
  }

  public int run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).exit();
  }

  /** At the flush of this number the runbook gets a signal; DOWN kills all there is. */
  public void signalAt(int number, String signal) throws IOException {
    trouble("signal", signal);
    Files.deleteIfExists(folder.resolve("trouble/count"));
    trouble("at", Integer.toString(number));
  }

  public void trouble(String name, String text) throws IOException {
    Files.writeString(folder.resolve("trouble").resolve(name), text);
  }

  public void noTrouble() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("trouble"))) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** How often something was flushed since {@link #signalAt}. */
  public int flushes() throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve("trouble/count")).strip());
  }

  public void awaitHeld() throws IOException, InterruptedException {
    await("a step that waits", () -> Files.exists(folder.resolve("trouble/held")));
  }

  /** Waits for what a killed runbook has left running. */
  public void awaitQuiet() throws IOException, InterruptedException {
    String place = folder.toString();
    await(
        "the end of all steps",
        () ->
            ProcessHandle.allProcesses()
                .noneMatch(
                    process -> process.info().commandLine().orElse("").contains(place + "/")));
  }

  public void await(String what, BooleanSupplier come) throws InterruptedException {
    for (int tick = 0; !come.getAsBoolean(); tick++) {
      if (tick > SECONDS * 50) {
        throw new AssertionError("waited in vain for " + what);
      }
      Thread.sleep(20);
    }
  }

  /**
   * What the operator says of a step whose end nobody saw: it is done if its last deed is there.
   */
  public String truth() throws IOException {
    String unknown = "";
    for (String line : journal()) {
      if (line.contains("\"event\":\"started\"")) {
        unknown = line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
      } else if (line.contains("\"id\":\"" + unknown + "\"")) {
        unknown = "";
      }
    }
    return deeds().contains(ShelfPlan.name(unknown) + " end") ? "done" : "rerun";
  }

  public List<String> journal() throws IOException {
    Path journal = state().resolve("journal.jsonl");
    return Files.exists(journal) ? Files.readAllLines(journal) : List.of();
  }

  public Path state() {
    return folder.resolve("move-the-shelf.state");
  }

  public List<String> deeds() throws IOException {
    Path deeds = folder.resolve("deeds");
    return Files.exists(deeds) ? Files.readAllLines(deeds) : List.of();
  }

  /** What was not only begun. */
  public List<String> ends() throws IOException {
    return deeds().stream().filter(deed -> deed.endsWith(" end")).toList();
  }

  /** Each file of the world, and what it holds. */
  public Map<String, String> world() throws IOException {
    Map<String, String> world = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("world"))) {
      for (Path file : files.toList()) {
        world.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return world;
  }
}
