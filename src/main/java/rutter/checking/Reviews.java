package rutter.checking;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rutter.compare.Comparison;
import rutter.packs.BadRulesException;
import rutter.program.Essence;
import rutter.rules.Around.Approved;
import rutter.rules.Subject;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.FileHistory;
import rutter.world.Git;

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
    return find(digest).map(then -> then.as(List.of()));
  }

  /** The same, with what has changed between it and the document as it stands. */
  Optional<Approved> approved(String digest, Subject now) {
    return find(digest).map(then -> then.as(changes(then.source(), now.source())));
  }

  /** The document as it was in a commit. */
  private record Then(FileHistory.Commit commit, Source source) {
    Approved as(List<String> changes) {
      return new Approved(commit.name().substring(0, SHORT), commit.day(), changes);
    }
  }

  private Optional<Then> find(String digest) {
    Path file = task.file().toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    String name = String.valueOf(file.getFileName());
    Git git = new Git(console, folder);
    for (FileHistory.Commit commit : new FileHistory(git, name).last(MOST)) {
      Optional<Subject> then = git.whole(commit.name(), commit.path()).flatMap(this::read);
      if (then.flatMap(this::digest).filter(digest::equals).isPresent()) {
        return Optional.of(new Then(commit, then.orElseThrow().source()));
      }
    }
    return Optional.empty();
  }

  private List<String> changes(Source then, Source now) {
    try {
      Versions versions = new Versions(console, essences.documents(), essences.checker());
      return essences
          .checker()
          .told(task.settings())
          .brief(Comparison.between(versions.of(then, task), versions.of(now, task)));
    } catch (UnreadableException | BadRulesException e) {
      return List.of();
    }
  }

  private Optional<Subject> read(byte[] bytes) {
    try {
      return Optional.of(essences.checker().placed(Decoder.decode(task.called(), bytes), task));
    } catch (UnreadableException | BadRulesException e) {
      return Optional.empty();
    }
  }
}
