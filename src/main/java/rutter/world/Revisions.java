package rutter.world;

import java.nio.file.Path;
import java.util.Optional;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;

/** The versions of files that git keeps. */
public record Revisions(Console console, Documents documents) {

  /**
   * What a file said at a revision, under the name that git has for that: {@code HEAD~2:plan.md}.
   * The file has the name that is asked for at another revision, or else in the folder.
   */
  public Source at(String revision, String file, Optional<String> until)
      throws UnreadableException {
    Path path = console.directory().resolve(file).toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(path.getParent()).orElse(path);
    if (!folder.toFile().isDirectory()) {
      throw new UnreadableException(file, "no such file");
    }
    String name = String.valueOf(path.getFileName());
    Git git = new Git(console, folder);
    if (git.top().isEmpty()) {
      throw new UnreadableException(file, "is in no repository of git, so it has no revisions");
    }
    if (!git.knows(revision)) {
      throw new UnreadableException(file, "git knows no revision " + revision);
    }
    Optional<byte[]> here = git.at(revision, name);
    if (here.isPresent()) {
      return Decoder.decode(revision + ":" + file, here.get());
    }
    String whole = git.below() + name;
    Optional<String> before = git.renamed(revision, until, whole);
    Optional<byte[]> there = before.flatMap(other -> git.whole(revision, other));
    if (there.isEmpty()) {
      throw new UnreadableException(
          file, "is not in " + revision + ", and nothing there was renamed to it");
    }
    return Decoder.decode(revision + ":" + before.orElseThrow(), there.get());
  }
}
