package rutter.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git, which may be missing or take too long; then it has no answer. */
final class AskGit {
  private static final int SECONDS = 20;

  private final Path folder;
  private final Map<String, String> environment;

  AskGit(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** What it prints, without what is blank around it. */
  Optional<String> words(String... words) {
    return text(words).map(String::strip);
  }

  /** The names that it prints, each ended by a zero. */
  Optional<List<String>> names(String... words) {
    return text(words).map(AskGit::split);
  }

  private static List<String> split(String separated) {
    List<String> names = new ArrayList<>();
    for (String name : separated.split("\0", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** All that it prints, if it knows. */
  Optional<String> text(String... words) {
    return bytes(words).map(out -> new String(out, StandardCharsets.UTF_8));
  }

  Optional<byte[]> bytes(String... words) {
    return read(InputStream::readAllBytes, words);
  }

  /** Reads what git prints, as much of it as is wanted. */
  interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  <T> Optional<T> read(Reader<T> reader, String... words) {
    List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
    command.addAll(List.of(words));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      T read;
      try (InputStream in = process.getInputStream()) {
        read = reader.read(in);
      }
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0 ? Optional.of(read) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
