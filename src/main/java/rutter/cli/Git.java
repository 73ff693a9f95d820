package rutter.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What git says of a folder and its files; without a git or a repository it knows nothing. */
final class Git {
  private static final int SECONDS = 20;

  /** The files right in a folder, and not those below it. */
  private static final String BESIDE = ":(glob)*";

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

  /** The same for a path from the top of the working tree. */
  Optional<byte[]> whole(String revision, String path) {
    return bytes("show", "--end-of-options", revision + ":" + path);
  }

  /** Whether this names a commit. */
  boolean knows(String revision) {
    return answer("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
        .isPresent();
  }

  /** This folder from the top of the working tree: nothing, or with a slash at its end. */
  String below() {
    return answer("rev-parse", "--show-prefix")
        .map(text -> text.replaceFirst("\\R$", ""))
        .orElse("");
  }

  /** What a file was called at a revision; {@code until} is another one, or else the folder. */
  Optional<String> renamed(String revision, Optional<String> until, String path) {
    List<String> words =
        new ArrayList<>(List.of("diff", "--name-status", "-z", "-M", "--diff-filter=R"));
    words.addAll(List.of("--end-of-options", revision));
    until.ifPresent(words::add);
    words.add("--");
    return answer(words.toArray(String[]::new))
        .flatMap(
            answer -> {
              List<String> parts = names(answer);
              for (int i = 0; i + 2 < parts.size(); i += 3) {
                if (parts.get(i + 2).equals(path)) {
                  return Optional.of(parts.get(i + 1));
                }
              }
              return Optional.empty();
            });
  }

  /** A commit, by its whole name, and its day. */
  record Commit(String name, LocalDate day) {}

  /** The last commits that changed a file, the newest first. */
  List<Commit> commits(String file, int most) {
    List<Commit> commits = new ArrayList<>();
    if (isRepository()) {
      run("log", "-n", String.valueOf(most), "--format=%H %cs", "--", file)
          .ifPresent(lines -> lines.lines().forEach(line -> commit(line, commits)));
    }
    return commits;
  }

  private static void commit(String line, List<Commit> commits) {
    int space = line.indexOf(' ');
    date(line.substring(space + 1))
        .filter(day -> space > 0)
        .ifPresent(day -> commits.add(new Commit(line.substring(0, space), day)));
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
    return isShallow()
        ? Optional.empty()
        : run("log", "-1", "--format=%cs", "--", file).flatMap(Git::date);
  }

  /** The history of a shallow clone begins with a commit that seems to make every file. */
  private boolean isShallow() {
    return run("rev-parse", "--is-shallow-repository").filter("true"::equals).isPresent();
  }

  /** The files right in this folder that differ from the last commit, or are in none. */
  Set<String> openChanges() {
    Set<String> open = new HashSet<>();
    if (isRepository()) {
      run("ls-files", "-z", "-m", "-o", "--exclude-standard", "--", BESIDE)
          .ifPresent(names -> open.addAll(names(names)));
      run("diff", "--cached", "--name-only", "-z", "--relative", "--", BESIDE)
          .ifPresent(names -> open.addAll(names(names)));
    }
    return open;
  }

  /** The day of the last commit of each file right in this folder; no further back than needed. */
  Map<String, LocalDate> lastChanges() {
    Map<String, LocalDate> days = new HashMap<>();
    if (!isRepository() || isShallow()) {
      return days;
    }
    Set<String> wanted = new HashSet<>();
    run("ls-files", "-z", "--", BESIDE).ifPresent(names -> wanted.addAll(names(names)));
    String[] log = {"log", "--format=%x01%cs", "--name-only", "-z", "--relative", "--", BESIDE};
    answer(in -> read(in, wanted, days), log);
    return days;
  }

  /** Days, each with the names of the files of its commit, all ended by a zero. */
  private static Boolean read(InputStream in, Set<String> wanted, Map<String, LocalDate> days)
      throws IOException {
    Scanner entries = new Scanner(in, StandardCharsets.UTF_8).useDelimiter("\u0000");
    Optional<LocalDate> day = Optional.empty();
    while (!wanted.isEmpty() && entries.hasNext()) {
      String entry = entries.next().strip();
      if (entry.startsWith("\u0001")) {
        day = date(entry.substring(1));
      } else if (wanted.remove(entry) && day.isPresent()) {
        days.put(entry, day.get());
      }
    }
    return true;
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

  /** The one line that it prints, if it knows and says anything. */
  Optional<String> line(String... words) {
    return run(words).filter(line -> !line.isEmpty());
  }

  /** What it prints, if it knows. */
  Optional<String> answer(String... words) {
    return bytes(words).map(out -> new String(out, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> bytes(String... words) {
    return answer(InputStream::readAllBytes, words);
  }

  /** Reads what git prints, as much of it as is wanted. */
  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private <T> Optional<T> answer(Reader<T> reader, String... words) {
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
