package rutter.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What git says of a folder, where there is a git and the folder is in a repository. */
final class Git {
  private final Console console;

  Git(Console console) {
    this.console = console;
  }

  /** The folder of the working tree. */
  Optional<Path> top() {
    return line("rev-parse", "--show-toplevel");
  }

  /** Where this repository looks for its hooks. */
  Optional<Path> hooks() {
    return line("rev-parse", "--git-path", "hooks");
  }

  private Optional<Path> line(String... question) {
    return answer(question)
        .map(text -> text.replaceFirst("\\R$", ""))
        .filter(text -> !text.isEmpty())
        .map(text -> console.directory().resolve(text).normalize());
  }

  /** What it prints, if it knows. */
  Optional<String> answer(String... question) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(question));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(console.directory().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(console.environment());
    try {
      Process git = builder.start();
      git.getOutputStream().close();
      String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
