package rutter.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The console sessions of a document: fences where lines after {@code $ } are run by bash. */
public final class Sessions {
  private static final String OPEN = "```console";
  private static final String CLOSE = "```";
  private static final String PROMPT = "$ ";

  private Sessions() {}

  /** The document as it would be with what the commands print now. */
  public static String replay(Path document, Path directory)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(document)) {
      if (!inside) {
        lines.add(line);
        inside = line.equals(OPEN);
      } else if (line.equals(CLOSE)) {
        lines.add(line);
        inside = false;
      } else if (line.startsWith(PROMPT)) {
        lines.add(line);
        lines.addAll(run(line.substring(PROMPT.length()), directory));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> run(String command, Path directory)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().remove("COLUMNS");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.lines().toList();
  }
}
