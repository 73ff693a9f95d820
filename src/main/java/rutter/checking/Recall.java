package rutter.checking;

import java.util.List;
import java.util.Optional;
import rutter.cache.FindingsCache;
import rutter.cache.Remembered;
import rutter.packs.BadRulesException;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Digest;
import rutter.world.Documents;

/** Checks a document unless it is known from an earlier run what would be found. */
public final class Recall {
  private final Checker checker;
  private final InForce inForce;
  private final Documents documents;
  private final FindingsCache cache;

  public Recall(Checker checker, InForce inForce, Documents documents, FindingsCache cache) {
    this.checker = checker;
    this.inForce = inForce;
    this.documents = documents;
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
      return new Checker.Result(known.get().kind(), known.get().findings(), List.of());
    }
    Asked asked = new Asked(around);
    Checker.Result result = checker.check(source, task, asked);
    result.companions().forEach(asked::read);
    cache.remember(
        task.file(),
        new Remembered(settings, text, asked.answers(), result.kind(), result.findings()));
    return result;
  }

  /** A name for all that is asked of a document, by whomever. */
  private String settings(Checker.Task task) throws UnreadableException, BadRulesException {
    String inForce = this.inForce.name(task.settings());
    Digest digest = new Digest().add(task.called()).add(inForce);
    for (String map : task.gapMaps()) {
      digest.add(map).add(documents.read(map).text());
    }
    return digest.name();
  }
}
