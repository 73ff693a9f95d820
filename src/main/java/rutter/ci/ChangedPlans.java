package rutter.ci;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rutter.checking.Checker;
import rutter.checking.PlanFiles;
import rutter.packs.BadRulesException;
import rutter.plan.Detection;
import rutter.text.Decoder;
import rutter.text.UnreadableException;
import rutter.world.Base;
import rutter.world.Changes;
import rutter.world.Console;
import rutter.world.Git;

/**
 * The documents of the paths that are checked, which of them the change is about, which of these
 * had another name, and which plans are gone.
 */
record ChangedPlans(
    Optional<Base> base,
    List<String> all,
    Set<String> changed,
    Map<String, String> renamed,
    List<String> deleted,
    Set<Path> touched) {
  /** More documents that are gone are no change of plans. */
  private static final int MOST_DELETED = 100;

  /** Where plans are looked for, and what it takes to know them. */
  record Search(Console console, PlanFiles finder, List<String> paths, Checker checker) {}

  /** What an older text of a file would be checked with. */
  interface Tasks {
    Checker.Task of(String name) throws UnreadableException, BadRulesException;
  }

  /** All of them count. */
  static ChangedPlans all(List<String> all) {
    return new ChangedPlans(
        Optional.empty(), all, new HashSet<>(all), Map.of(), List.of(), Set.of());
  }

  static ChangedPlans since(Base base, List<String> all, Search search, Tasks tasks)
      throws UnreadableException, BadRulesException {
    Optional<Changes> found = Changes.since(search.console(), base.commit());
    if (found.isEmpty()) {
      return all(all);
    }
    Changes changes = found.get();
    Path here = real(search.console().directory());
    Set<String> changed = new HashSet<>();
    Map<String, String> renamed = new TreeMap<>();
    for (String name : all) {
      Path place = real(search.console().directory().resolve(name));
      if (changes.changed().contains(place)) {
        changed.add(name);
        @Nullable Path before = changes.before().get(place);
        if (before != null) {
          renamed.put(name, here.relativize(before).toString());
        }
      }
    }
    List<String> deleted = new ArrayList<>();
    for (Path gone : changes.deleted()) {
      String name = here.relativize(gone).toString();
      if (deleted.size() < MOST_DELETED
          && search.finder().takes(search.paths(), name)
          && wasPlan(base, changes.top(), gone, search, tasks.of(name))) {
        deleted.add(name);
      }
    }
    Set<Path> touched = new HashSet<>(changes.changed());
    touched.addAll(changes.deleted());
    touched.addAll(changes.before().values());
    return new ChangedPlans(Optional.of(base), all, changed, renamed, deleted, touched);
  }

  private static boolean wasPlan(Base base, Path top, Path gone, Search search, Checker.Task task)
      throws BadRulesException {
    Optional<byte[]> bytes =
        new Git(search.console(), top).at(base.commit(), top.relativize(gone).toString());
    try {
      return bytes.isPresent()
          && search.checker().subject(Decoder.decode(task.called(), bytes.get()), task).kind()
              == Detection.Kind.PLAN;
    } catch (UnreadableException e) {
      return false;
    }
  }

  /** As git names it: without links on the way, and with the last name as it is. */
  static Path real(Path file) {
    Path place = file.toAbsolutePath().normalize();
    @Nullable Path folder = place.getParent();
    try {
      return folder == null ? place : folder.toRealPath().resolve(place.getFileName());
    } catch (IOException e) {
      return place;
    }
  }
}
