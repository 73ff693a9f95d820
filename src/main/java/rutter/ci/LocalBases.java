package rutter.ci;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rutter.world.Git;

/** What the branch of a clone departs from, if nobody says it: guesses, the best first. */
final class LocalBases {
  private static final String REMOTE = "refs/remotes/";

  private LocalBases() {}

  /**
   * An upstream of another name is the branch that this one goes to; one of the same name only
   * holds what was pushed of it.
   */
  static List<String> of(Git git) {
    Set<String> bases = new LinkedHashSet<>();
    Optional<String> branch = git.line("symbolic-ref", "--quiet", "--short", "HEAD");
    Optional<String> upstream =
        git.line("rev-parse", "--quiet", "--verify", "--symbolic-full-name", "@{upstream}");
    boolean own =
        branch.isPresent()
            && upstream.filter(name -> name.endsWith("/" + branch.get())).isPresent();
    upstream.filter(name -> !own).ifPresent(bases::add);
    git.line("symbolic-ref", "--quiet", REMOTE + "origin/HEAD").ifPresent(bases::add);
    Stream.of(REMOTE + "origin/main", REMOTE + "origin/master").forEach(bases::add);
    upstream.ifPresent(bases::add);
    Stream.of("refs/heads/main", "refs/heads/master").forEach(bases::add);
    return List.copyOf(bases);
  }
}
