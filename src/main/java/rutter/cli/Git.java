package rutter.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What git says of a folder and its files; without a git or a repository it knows nothing. */
final class Git {
  private static final int SECONDS = 20;

  private final Path folder;
  private final Map<String, String> environment;

  /** Git as seen from a folder. */
  Git(Console console, Path folder) {
    this.folder = folder;
    this.environment = console.environment();
  }

  Git(Console console) {
    this(console, console.directory());
  }

  /** The folder of the working tree. */
  Optional<Path> top() {
    return place("rev-parse", "--show-toplevel");
  }

  /** Where this repository looks for its hooks. */
  Optional<Path> hooks() {
    return place("rev-parse", "--git-path", "hooks");
  }

  private Optional<Path> place(String... question) {
    return answer(question)
        .map(text -> text.replaceFirst("\\R$", ""))
        .filter(text -> !text.isEmpty())
        .map(text -> folder.resolve(text).normalize());
  }

  /** The Markdown files below a folder that git does not ignore, relative to it. */
  Optional<List<String>> markdown() {
    return run("ls-files", "-z", "-co", "--exclude-standard", "--", "*.md", "*.markdown", "*.mdx")
        .map(Git::names);
  }

  /** The Markdown files that differ from a revision, relative to the folder; new ones too. */
  Optional<List<String>> changedSince(String revision) {
    Optional<String> changed =
        run(
            "diff",
            "--relative",
            "--name-only",
            "-z",
            "--diff-filter=ACMRT",
            "--end-of-options",
            revision,
            "--",
            "*.md",
            "*.markdown",
            "*.mdx");
    Optional<String> added =
        run("ls-files", "-z", "-o", "--exclude-standard", "--", "*.md", "*.markdown", "*.mdx");
    return changed.map(
        names -> {
          List<String> all = new ArrayList<>(names(names));
          added.ifPresent(more -> all.addAll(names(more)));
          return all;
        });
  }

  /** What a file beside this folder said at a revision; nothing if it was not there. */
  Optional<byte[]> at(String revision, String file) {
    return bytes("show", "--end-of-options", revision + ":./" + file);
  }

  /** The day of the last commit that changed a file; of a file with open changes none is known. */
  Optional<LocalDate> lastChange(String file, Supplier<LocalDate> today) {
    if (!isRepository()) {
      return Optional.empty();
    }
    Optional<String> status = run("status", "--porcelain", "--", file);
    if (status.isEmpty()) {
      return Optional.empty();
    }
    if (!status.get().isBlank()) {
      return Optional.of(today.get());
    }
    // the history of a shallow clone begins with a commit that seems to make every file
    boolean shallow =
        run("rev-parse", "--is-shallow-repository").filter("true"::equals).isPresent();
    return shallow
        ? Optional.empty()
        : run("log", "-1", "--format=%cs", "--", file).flatMap(Git::date);
  }

  /** As far as can be seen without asking, which takes some milliseconds. */
  private boolean isRepository() {
    boolean known = environment.containsKey("GIT_DIR");
    for (@Nullable Path at = folder; at != null && !known; at = at.getParent()) {
      known = Files.exists(at.resolve(".git"));
    }
    return known;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<String> names(String separated) {
    List<String> names = new ArrayList<>();
    for (String name : separated.split("\0", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private Optional<String> run(String... words) {
    return answer(words).map(String::strip);
  }

  /** What it prints, if it knows. */
  Optional<String> answer(String... words) {
    return bytes(words).map(out -> new String(out, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> bytes(String... words) {
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
      byte[] out = process.getInputStream().readAllBytes();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0 ? Optional.of(out) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
