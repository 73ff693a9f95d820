package rutter.world;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * When files were last changed, if git knows. Git is asked file by file at first; where more of one
 * folder are wanted, once for all of it.
 */
public final class LastChanges {
  private static final int ASKED_ALONE = 2;

  private final Console console;
  private final Supplier<LocalDate> today;
  private final Map<Path, Folder> folders = new ConcurrentHashMap<>();

  public LastChanges(Console console, Supplier<LocalDate> today) {
    this.console = console;
    this.today = today;
  }

  public Optional<LocalDate> of(Path folder, String name) {
    return folders.computeIfAbsent(folder, Folder::new).of(name);
  }

  private final class Folder {
    private final Git git;
    private int asked;
    private final Set<String> open = new HashSet<>();
    private final Map<String, LocalDate> changed = new HashMap<>();

    Folder(Path folder) {
      this.git = new Git(console, folder);
    }

    synchronized Optional<LocalDate> of(String name) {
      asked++;
      if (asked <= ASKED_ALONE) {
        return git.lastChange(name, today);
      }
      if (asked == ASKED_ALONE + 1) {
        open.addAll(git.openChanges());
        changed.putAll(git.lastChanges());
      }
      return open.contains(name)
          ? Optional.of(today.get())
          : Optional.ofNullable(changed.get(name));
    }
  }
}
