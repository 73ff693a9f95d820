package rutter.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.packs.BadRulesException;
import rutter.packs.ConfigFile;
import rutter.profile.Config;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.Glob;

/** Finds the configurations of a file: in its folder and all above, the outermost first. */
public final class Configs {
  public static final String NAME = ".rutter.yml";

  private final Console console;
  private final Documents documents;
  private final Optional<String> only;
  private final boolean none;
  private final Map<Path, List<Placed>> known = new HashMap<>();
  private final Map<Path, Placed> read = new HashMap<>();

  /** A configuration and the folder that its patterns and files are relative to. */
  public record Placed(Path folder, Config config) {
    /** The path of a file as the patterns of this configuration see it. */
    String inside(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }

    public boolean excludes(Path file) {
      String path = inside(file);
      return config.exclude().stream().anyMatch(glob -> Glob.of(glob).matches(path));
    }

    public boolean includes(Path file) {
      String path = inside(file);
      return config.include().isEmpty()
          || config.include().stream().anyMatch(glob -> Glob.of(glob).matches(path));
    }
  }

  /** {@code only} is one that the user names, in the stead of those that lie about. */
  public Configs(Console console, Documents documents, Optional<String> only, boolean none) {
    this.console = console;
    this.documents = documents;
    this.only = only;
    this.none = none;
  }

  /** All that hold for a file. */
  public List<Placed> of(Path file) throws UnreadableException, BadRulesException {
    if (none) {
      return List.of();
    }
    if (only.isPresent()) {
      return List.of(read(console.directory().resolve(only.get()), only.get()));
    }
    return above(console.directory().resolve(file).toAbsolutePath().normalize().getParent());
  }

  private List<Placed> above(@Nullable Path folder) throws UnreadableException, BadRulesException {
    if (folder == null) {
      return List.of();
    }
    List<Placed> found = known.get(folder);
    if (found != null) {
      return found;
    }
    Deque<Placed> outermost = new ArrayDeque<>();
    for (@Nullable Path place = folder; place != null; place = place.getParent()) {
      Path file = place.resolve(NAME);
      if (Files.isRegularFile(file)) {
        Placed config = read(file, named(file));
        outermost.addFirst(config);
        if (config.config().root()) {
          break;
        }
      }
    }
    List<Placed> all = List.copyOf(outermost);
    known.put(folder, all);
    return all;
  }

  /** As the user would name it from where they are. */
  private String named(Path file) {
    Path here = console.directory().toAbsolutePath().normalize();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  private Placed read(Path file, String name) throws UnreadableException, BadRulesException {
    Path place = file.toAbsolutePath().normalize();
    Placed placed = read.get(place);
    if (placed == null) {
      Config config = ConfigFile.read(name, documents.text(name));
      @Nullable Path folder = place.getParent();
      placed = new Placed(folder == null ? place : folder, config);
      read.put(place, placed);
    }
    return placed;
  }
}
