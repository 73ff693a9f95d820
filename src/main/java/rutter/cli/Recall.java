package rutter.cli;

import java.util.Optional;
import rutter.packs.BadRulesException;
import rutter.text.Source;
import rutter.text.UnreadableException;

/** Checks a document unless it is known from an earlier run what would be found. */
final class Recall {
  private final Checker checker;
  private final InForce inForce;
  private final FindingsCache cache;

  Recall(Checker checker, InForce inForce, FindingsCache cache) {
    this.checker = checker;
    this.inForce = inForce;
    this.cache = cache;
  }

  Checker.Result check(Source source, Checker.Task task)
      throws UnreadableException, BadRulesException {
    String settings = settings(task);
    String text = new Digest().add(source.text()).name();
    Surroundings around = checker.around(task);
    Optional<Remembered> known =
        cache
            .of(task.file())
            .filter(found -> found.settings().equals(settings) && found.text().equals(text))
            .filter(found -> Asked.isSame(found.asked(), around));
    if (known.isPresent()) {
      // what is said of the rules of a team is read from them
      inForce.packs(task.settings());
      cache.remember(task.file(), known.get());
      return new Checker.Result(known.get().kind(), known.get().findings(), true);
    }
    Asked asked = new Asked(around);
    Checker.Result result = checker.check(source, task, asked);
    if (result.alone()) {
      cache.remember(
          task.file(),
          new Remembered(settings, text, asked.answers(), result.kind(), result.findings()));
    }
    return result;
  }

  /** A name for all that is asked of a document, by whomever. */
  private String settings(Checker.Task task) throws UnreadableException, BadRulesException {
    String inForce = this.inForce.name(task.settings());
    return new Digest().add(task.called()).add(task.gapMaps().toString()).add(inForce).name();
  }
}
