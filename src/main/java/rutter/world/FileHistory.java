package rutter.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commits that made a file what it is, also under the names that it had. */
public record FileHistory(Git git, String file) {

  /** A commit, by its whole name, its day, and what the file was called in it, from the top. */
  public record Commit(String name, LocalDate day, String path) {}

  /** The newest first; of a file with a new name that is in no commit, those of the old one. */
  public List<Commit> last(int most) {
    if (!git.isRepository()) {
      return List.of();
    }
    List<Commit> commits = follow(file, most);
    return commits.isEmpty()
        ? git.renamed("HEAD", Optional.empty(), git.below() + file)
            .map(before -> follow(":(top,literal)" + before, most))
            .orElse(commits)
        : commits;
  }

  private List<Commit> follow(String name, int most) {
    List<Commit> commits = new ArrayList<>();
    String number = String.valueOf(most);
    String head = "";
    String told =
        git.answer(
                "log",
                "--follow",
                "-n",
                number,
                "--format=%x01%H %cs",
                "--name-only",
                "-z",
                "--",
                name)
            .orElse("");
    for (String entry : told.split("\0", -1)) {
      String said = entry.startsWith("\n") ? entry.substring(1) : entry;
      if (said.startsWith("\u0001")) {
        head = said.substring(1);
      } else if (!said.isEmpty()) {
        commit(head, said, commits);
      }
    }
    return commits;
  }

  private static void commit(String head, String path, List<Commit> commits) {
    int space = head.indexOf(' ');
    Git.date(head.substring(space + 1))
        .filter(day -> space > 0)
        .ifPresent(day -> commits.add(new Commit(head.substring(0, space), day, path)));
  }
}
