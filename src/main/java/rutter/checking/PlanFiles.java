package rutter.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rutter.config.Configs;
import rutter.packs.BadRulesException;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Git;

/** The documents that a command line means: files as named, and the Markdown below folders. */
public final class PlanFiles {
  private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdx");

  private final Console console;
  private final Configs configs;
  private final Set<String> found = new LinkedHashSet<>();

  public PlanFiles(Console console, Configs configs) {
    this.console = console;
    this.configs = configs;
  }

  public List<String> of(List<String> arguments) throws UnreadableException, BadRulesException {
    for (String argument : arguments) {
      Path place = path(argument);
      if (!argument.equals("-") && Files.isDirectory(place)) {
        folder(argument, place);
      } else if (argument.equals("-") || !isExcluded(place)) {
        found.add(argument);
      } else {
        console.problem(argument + ": left out, as " + Configs.NAME + " excludes it");
      }
    }
    return List.copyOf(found);
  }

  /** Whether a file that is gone would be found by these arguments. */
  public boolean takes(List<String> arguments, String name)
      throws UnreadableException, BadRulesException {
    Path file = path(name).toAbsolutePath().normalize();
    for (String argument : arguments) {
      if (file.startsWith(path(argument).toAbsolutePath().normalize())) {
        return !isExcluded(file) && isIncluded(file);
      }
    }
    return false;
  }

  /** Only those that differ from a revision. */
  public List<String> changed(List<String> files, String revision) throws UnreadableException {
    Map<Path, Set<Path>> changed = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    for (String file : files) {
      Path place = path(file).toAbsolutePath().normalize();
      @Nullable Path folder = place.getParent();
      if (folder == null) {
        continue;
      }
      Set<Path> differing = changed.get(folder);
      if (differing == null) {
        Optional<List<String>> names = new Git(console, folder).changedSince(revision);
        if (names.isEmpty()) {
          throw new UnreadableException(
              "--changed-since", "git knows no revision `" + revision + "` of " + folder);
        }
        differing = new HashSet<>();
        for (String name : names.get()) {
          differing.add(folder.resolve(name).normalize());
        }
        changed.put(folder, differing);
      }
      if (differing.contains(place)) {
        kept.add(file);
      }
    }
    return kept;
  }

  private Path path(String name) throws UnreadableException {
    try {
      return console.directory().resolve(name);
    } catch (InvalidPathException e) {
      throw new UnreadableException(name, "is not a name of a file");
    }
  }

  private void folder(String argument, Path folder) throws UnreadableException, BadRulesException {
    List<String> names = new Git(console, folder).markdown().orElseGet(() -> walk(folder));
    for (String name : names.stream().sorted().toList()) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file) && !isExcluded(file) && isIncluded(file)) {
        String shown = argument.equals(".") ? name : Path.of(argument).resolve(name).toString();
        found.add(shown);
      }
    }
  }

  private boolean isExcluded(Path file) throws UnreadableException, BadRulesException {
    Path place = file.toAbsolutePath().normalize();
    return configs.of(place).stream().anyMatch(config -> config.excludes(place));
  }

  private boolean isIncluded(Path file) throws UnreadableException, BadRulesException {
    Path place = file.toAbsolutePath().normalize();
    return configs.of(place).stream().allMatch(config -> config.includes(place));
  }

  private static List<String> walk(Path folder) {
    List<String> names = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes any) {
              boolean hidden = String.valueOf(place.getFileName()).startsWith(".");
              return hidden && !place.equals(folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
              if (isMarkdown(file)) {
                names.add(folder.relativize(file).toString());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static boolean isMarkdown(Path file) {
    String name = file.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
  }
}
