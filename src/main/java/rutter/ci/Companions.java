package rutter.ci;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rutter.checking.Checker;
import rutter.checking.GapMaps;
import rutter.packs.BadRulesException;
import rutter.plan.Plan;
import rutter.text.UnreadableException;
import rutter.world.Documents;

/** The documents that plans name for their gaps and their rollback: with them, a plan changes. */
record Companions(Checker checker, Documents documents, Path here, Set<Path> touched) {
  /** The first document of a plan that was touched, as seen from here. */
  Optional<String> of(Checker.Task task) throws UnreadableException, BadRulesException {
    if (touched.isEmpty()) {
      return Optional.empty();
    }
    Plan plan = checker.subject(documents.read(task.called()), task).plan();
    @Nullable Path folder = ChangedPlans.real(task.file()).getParent();
    return Stream.concat(plan.rollback().documents().stream(), plan.gaps().documents().stream())
        .map(words -> GapMaps.path(words.text()))
        .flatMap(name -> place(folder, name).stream())
        .filter(touched::contains)
        .map(place -> here.relativize(place).toString())
        .findFirst();
  }

  private static Optional<Path> place(@Nullable Path folder, String name) {
    try {
      return folder == null ? Optional.empty() : Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
