package rutter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rutter.packs.BadRulesException;
import rutter.program.Essence;
import rutter.rules.Around.Approved;
import rutter.rules.Subject;
import rutter.text.Decoder;
import rutter.text.UnreadableException;

/** What of a document is approved now, and in which of its commits it was what was approved. */
record Reviews(Console console, Essences essences, Checker.Task task) {
  private static final int MOST = 40;
  private static final int SHORT = 10;

  Optional<String> digest(Subject subject) {
    try {
      return Optional.of(essences.of(subject, task))
          .filter(essence -> !essence.isEmpty())
          .map(Essence::digest);
    } catch (UnreadableException | BadRulesException e) {
      return Optional.empty();
    }
  }

  /** The newest commit with this digest. */
  Optional<Approved> approved(String digest) {
    Path file = task.file().toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    String name = String.valueOf(file.getFileName());
    Git git = new Git(console, folder);
    for (Git.Commit commit : git.commits(name, MOST)) {
      Optional<Subject> then = git.at(commit.name(), name).flatMap(this::read);
      if (then.flatMap(this::digest).filter(digest::equals).isPresent()) {
        return Optional.of(
            new Approved(commit.name().substring(0, SHORT), commit.day(), List.of()));
      }
    }
    return Optional.empty();
  }

  private Optional<Subject> read(byte[] bytes) {
    try {
      return Optional.of(essences.checker().placed(Decoder.decode(task.called(), bytes), task));
    } catch (UnreadableException | BadRulesException e) {
      return Optional.empty();
    }
  }
}
