package rutter.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import rutter.text.UnreadableException;

/**
 * The program of a service, run without a shell; what is handed to it is in a file. What it says
 * when it fails is said without its tokens.
 */
public record OtherProgram(Path program, Console console, Map<String, String> more) {
  private static final int SECONDS = 60;
  private static final int MOST_ANSWERED = 32 << 20;
  private static final int MOST_SAID = 1 << 16;

  private String name() {
    return String.valueOf(program.getFileName());
  }

  /** What it prints. */
  public String run(List<String> words, Optional<Path> input) throws UnreadableException {
    try {
      Path said = Files.createTempFile("rutter", ".err");
      try {
        return run(builder(words, input).redirectError(said.toFile()), said);
      } finally {
        Files.delete(said);
      }
    } catch (IOException e) {
      throw new UnreadableException(name(), "cannot be run");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException(name(), "was interrupted");
    }
  }

  private ProcessBuilder builder(List<String> words, Optional<Path> input) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(console.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(console.environment());
    builder.environment().putAll(more);
    input.ifPresent(file -> builder.redirectInput(file.toFile()));
    return builder;
  }

  private String run(ProcessBuilder builder, Path said)
      throws IOException, InterruptedException, UnreadableException {
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            process::destroyForcibly, CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS));
    try (InputStream in = process.getInputStream()) {
      String answer = new String(in.readNBytes(MOST_ANSWERED), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new UnreadableException(name(), "failed with " + exit + reason(said));
      }
      return answer;
    } finally {
      end.cancel(false);
      process.destroyForcibly();
    }
  }

  private String reason(Path said) throws IOException {
    try (InputStream in = Files.newInputStream(said)) {
      String all = new String(in.readNBytes(MOST_SAID), StandardCharsets.UTF_8);
      String why = Tokens.of(console.environment()).hiddenIn(all);
      return why.isEmpty() ? "" : ": " + why;
    }
  }
}
