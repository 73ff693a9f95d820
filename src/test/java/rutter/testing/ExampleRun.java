package rutter.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of an example, its runbook, and tools that stand for those of its company. */
public final class ExampleRun {
  private static final Path TOOLS = Path.of("src/test/resources/runbooks/tools");

  public final Path folder;
  public final Outside outside;

  public ExampleRun(Path folder, String example, String... tools) throws IOException {
    this.folder = Files.createDirectories(folder);
    Path home = Path.of("examples", example);
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Desk desk = new Desk(folder, Files.readString(home.resolve("plan.md")));
    Desk.Run built = desk.run("build", "plan.md", "-o", "runbook.sh");
    assertEquals(0, built.exit(), built.err());
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("behind"));
    for (String tool : tools) {
      play(tool, tool);
    }
    outside = new Outside(folder);
    outside.environment.put("PATH", bin + ":" + System.getenv("PATH"));
  }

  /** Puts one of our tools in the place of another, with calls that can be made to fail. */
  public void play(String tool, String part) throws IOException {
    program("call", Path.of("bin", tool));
    program(part, Path.of("behind", tool));
  }

  /** The same, with calls that count for nothing and cannot fail. */
  public void playAside(String tool, String part) throws IOException {
    program(part, Path.of("bin", tool));
  }

  /** Puts something in the place of a tool that writes down how it is called. */
  public void standIn(String tool) throws IOException {
    program("stand-in", Path.of("bin", tool));
  }

  private void program(String part, Path place) throws IOException {
    Path copy = Files.copy(TOOLS.resolve(part), folder.resolve(place));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The call, of all tools together, that gets no answer. */
  public void failsAt(int call) throws IOException {
    Files.writeString(folder.resolve("behind/fails-at"), Integer.toString(call));
  }

  /** A call that fails has done its work all the same. */
  public void failsTooLate() throws IOException {
    Files.createFile(folder.resolve("behind/too-late"));
  }

  /** How often a tool was called until now. */
  public int calls() throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve("behind/calls")).strip());
  }

  public String journal() throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      Path journal = files.filter(file -> file.endsWith("journal.jsonl")).findFirst().orElseThrow();
      return Files.readString(journal);
    }
  }

  /** What the runbook does with nobody to ask, and yes as the answer. */
  public Outside.Result alone(String... words) throws IOException, InterruptedException {
    return outside.run(
        Stream.of(
                List.of("bash", "runbook.sh"),
                List.of(words),
                List.of("--yes", "--non-interactive"))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  /** All files below a folder, and what they hold. */
  public static Map<String, String> world(Path folder) throws IOException {
    Map<String, String> world = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        world.put(
            folder.relativize(file).toString(), Files.readString(file).replaceAll("\\s+", ""));
      }
    }
    return world;
  }
}
