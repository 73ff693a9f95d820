package rutter.world;

import java.util.List;
import java.util.Optional;

/** The commit that a change departs from, by its whole name, and what it was found by. */
public record Base(String name, String commit) {
  private static final int SHORT = 10;

  /** The branch that a merge was made on; as a name it says nothing. */
  public static final String MERGED = "HEAD^1";

  /** The first of several revisions that this clone has, from where the change departs from it. */
  public static Optional<Base> of(Git git, List<String> revisions) {
    for (String revision : revisions) {
      Optional<String> commit =
          git.line("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
      if (commit.isPresent()) {
        String departed = git.line("merge-base", commit.get(), "HEAD").orElse(commit.get());
        return Optional.of(new Base(revision, departed));
      }
    }
    return Optional.empty();
  }

  /** {@code origin/main (0123456789)}. */
  public String shown() {
    String brief = commit.substring(0, Math.min(SHORT, commit.length()));
    String called = name.replaceFirst("^refs/(?:heads|remotes)/", "");
    return commit.startsWith(called) || called.equals(MERGED) ? brief : called + " (" + brief + ")";
  }
}
