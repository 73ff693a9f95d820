package rutter.world;

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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What git says of a folder and its files; without a git or a repository it knows nothing. */
public final class Git {
  /** The files right in a folder, and not those below it. */
  private static final String BESIDE = ":(glob)*";

  private final Path folder;
  private final Map<String, String> environment;
  private final AskGit git;

  /** Git as seen from a folder. */
  public Git(Console console, Path folder) {
    this.folder = folder;
    this.environment = console.environment();
    this.git = new AskGit(folder, environment);
  }

  public Git(Console console) {
    this(console, console.directory());
  }

  /** The folder of the working tree. */
  public Optional<Path> top() {
    return place("rev-parse", "--show-toplevel");
  }

  /** Where this repository looks for its hooks. */
  public Optional<Path> hooks() {
    return place("rev-parse", "--git-path", "hooks");
  }

  private Optional<Path> place(String... question) {
    return git.text(question)
        .map(text -> text.replaceFirst("\\R$", ""))
        .filter(text -> !text.isEmpty())
        .map(text -> folder.resolve(text).normalize());
  }

  /** The Markdown files below a folder that git does not ignore, relative to it. */
  public Optional<List<String>> markdown() {
    return git.names(
        "ls-files", "-z", "-co", "--exclude-standard", "--", "*.md", "*.markdown", "*.mdx");
  }

  /** The Markdown files that differ from a revision, relative to the folder; new ones too. */
  public Optional<List<String>> changedSince(String revision) {
    Optional<List<String>> changed =
        git.names(
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
    Optional<List<String>> added =
        git.names(
            "ls-files", "-z", "-o", "--exclude-standard", "--", "*.md", "*.markdown", "*.mdx");
    return changed.map(
        names -> {
          List<String> all = new ArrayList<>(names);
          added.ifPresent(all::addAll);
          return all;
        });
  }

  /** What a file beside this folder said at a revision; nothing if it was not there. */
  public Optional<byte[]> at(String revision, String file) {
    return git.bytes("show", "--end-of-options", revision + ":./" + file);
  }

  /** The same for a path from the top of the working tree. */
  public Optional<byte[]> whole(String revision, String path) {
    return git.bytes("show", "--end-of-options", revision + ":" + path);
  }

  /** Whether this names a commit. */
  boolean knows(String revision) {
    return line("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
        .isPresent();
  }

  /** This folder from the top of the working tree: nothing, or with a slash at its end. */
  String below() {
    return git.text("rev-parse", "--show-prefix")
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
    return git.names(words.toArray(String[]::new))
        .flatMap(
            parts -> {
              for (int i = 0; i + 2 < parts.size(); i += 3) {
                if (parts.get(i + 2).equals(path)) {
                  return Optional.of(parts.get(i + 1));
                }
              }
              return Optional.empty();
            });
  }

  /** The day of the last commit that changed a file; of a file with open changes none is known. */
  Optional<LocalDate> lastChange(String file, Supplier<LocalDate> today) {
    if (!isRepository()) {
      return Optional.empty();
    }
    Optional<String> status = git.words("status", "--porcelain", "--", file);
    if (status.isEmpty()) {
      return Optional.empty();
    }
    if (!status.get().isBlank()) {
      return Optional.of(today.get());
    }
    return isShallow()
        ? Optional.empty()
        : git.words("log", "-1", "--format=%cs", "--", file).flatMap(Git::date);
  }

  /** The history of a shallow clone begins with a commit that seems to make every file. */
  private boolean isShallow() {
    return git.words("rev-parse", "--is-shallow-repository").filter("true"::equals).isPresent();
  }

  /** The files right in this folder that differ from the last commit, or are in none. */
  Set<String> openChanges() {
    Set<String> open = new HashSet<>();
    if (isRepository()) {
      git.names("ls-files", "-z", "-m", "-o", "--exclude-standard", "--", BESIDE)
          .ifPresent(open::addAll);
      git.names("diff", "--cached", "--name-only", "-z", "--relative", "--", BESIDE)
          .ifPresent(open::addAll);
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
    git.names("ls-files", "-z", "--", BESIDE).ifPresent(wanted::addAll);
    String[] log = {"log", "--format=%x01%cs", "--name-only", "-z", "--relative", "--", BESIDE};
    git.read(in -> read(in, wanted, days), log);
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
  boolean isRepository() {
    boolean known = environment.containsKey("GIT_DIR");
    for (@Nullable Path at = folder; at != null && !known; at = at.getParent()) {
      known = Files.exists(at.resolve(".git"));
    }
    return known;
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The one line that git prints, if it knows and says anything. */
  public Optional<String> line(String... question) {
    return git.words(question).filter(line -> !line.isEmpty());
  }

  /** What git prints, if it knows. */
  public Optional<String> answer(String... question) {
    return git.text(question);
  }
}
