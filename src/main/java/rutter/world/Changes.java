package rutter.world;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Markdown that differs from a commit, by where it lies: also what is not committed yet. {@code
 * before} says where a file lay that has another name now.
 */
public record Changes(Path top, Set<Path> changed, Map<Path, Path> before, List<Path> deleted) {
  private static final List<String> MARKDOWN =
      List.of("--", ":(icase)*.md", ":(icase)*.markdown", ":(icase)*.mdx");

  public static Optional<Changes> since(Console console, String commit) {
    Optional<Path> top = new Git(console).top();
    return top.flatMap(folder -> since(new Git(console, folder), folder, commit));
  }

  private static Optional<Changes> since(Git git, Path top, String commit) {
    List<String> diff =
        new ArrayList<>(
            List.of("-c", "diff.relative=false", "diff", "--name-status", "-z", "--find-renames"));
    diff.addAll(List.of("--no-ext-diff", "--diff-filter=ACDMRT", commit));
    diff.addAll(MARKDOWN);
    List<String> untracked = new ArrayList<>(List.of("ls-files", "-z", "-o", "--exclude-standard"));
    untracked.addAll(MARKDOWN);
    return git.answer(diff.toArray(String[]::new))
        .map(
            answer -> {
              Changes changes =
                  new Changes(top, new HashSet<>(), new HashMap<>(), new ArrayList<>());
              changes.read(new ArrayDeque<>(names(answer)));
              git.answer(untracked.toArray(String[]::new)).stream()
                  .flatMap(names -> names(names).stream())
                  .forEach(name -> changes.changed.add(top.resolve(name)));
              return changes;
            });
  }

  private static List<String> names(String separated) {
    return List.of(separated.split("\0", -1)).stream().filter(name -> !name.isEmpty()).toList();
  }

  /** {@code M}, a name; {@code R087}, the name before, the name now. */
  private void read(Deque<String> words) {
    while (words.size() > 1) {
      char kind = words.pop().charAt(0);
      Path file = top.resolve(words.pop());
      if (kind == 'D') {
        deleted.add(file);
      } else if ((kind == 'R' || kind == 'C') && !words.isEmpty()) {
        Path now = top.resolve(words.pop());
        changed.add(now);
        before.put(now, file);
      } else {
        changed.add(file);
      }
    }
  }
}
