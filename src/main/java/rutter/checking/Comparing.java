package rutter.checking;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.compare.Change;
import rutter.compare.Change.Side;
import rutter.compare.Comparison;
import rutter.compare.Version;
import rutter.config.Configs;
import rutter.config.Overrides;
import rutter.config.Resolver;
import rutter.config.Settings;
import rutter.finding.Checked;
import rutter.finding.RuleInfo;
import rutter.packs.BadRulesException;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.Revisions;

/** Compares two versions of a plan, wherever they are, and says what it finds. */
public record Comparing(
    Console console, Documents documents, Configs configs, Overrides options, Revisions revisions) {
  private static final String STDIN = "-";

  /**
   * What was found in the new and in the old version, {@code annotated} as services can show it,
   * and what there is to know of it.
   */
  public record Outcome(
      List<Checked> found, List<Checked> annotated, List<RuleInfo> kinds, Settings settings) {
    public Outcome {
      found = List.copyOf(found);
      annotated = List.copyOf(annotated);
      kinds = List.copyOf(kinds);
    }
  }

  /** What comes from standard input lies where the other one does. */
  public Outcome files(String old, String now) throws UnreadableException, BadRulesException {
    String oldPlace = old.equals(STDIN) ? now : old;
    String place = now.equals(STDIN) ? old : now;
    return compare(read(old, oldPlace), read(now, place));
  }

  private Placed read(String name, String place) throws UnreadableException, BadRulesException {
    String called = name.equals(STDIN) ? Documents.STANDARD_INPUT : name;
    return placed(documents.read(name, called), place, documents);
  }

  public Outcome revisions(String file, String revision, @Nullable String second)
      throws UnreadableException, BadRulesException {
    Optional<String> until = Optional.ofNullable(second);
    Source then = revisions.at(revision, file, until);
    Placed old = placed(then, file, documents.at(revision));
    if (until.isEmpty()) {
      return compare(old, read(file, file));
    }
    Source later = revisions.at(until.get(), file, Optional.empty());
    return compare(old, placed(later, file, documents.at(until.get())));
  }

  /**
   * A version, what it is called, the settings of the place where it lies, and what is beside it.
   */
  private record Placed(Source source, String called, Checker.Task task, Documents beside) {
    /** As it is called, and not by where it lies. */
    Checked found(Checked found) {
      Source shown = found.source();
      return new Checked(
          new Source(called, shown.text(), shown.byteOrderMark(), shown.lines()), found.findings());
    }
  }

  /** What lay beside a version is looked for where the file lies now. */
  private Placed placed(Source source, String place, Documents beside)
      throws UnreadableException, BadRulesException {
    Path file = console.directory().resolve(place);
    Settings settings = options.over(Resolver.of(configs.of(file), file), console);
    Source here = new Source(place, source.text(), source.byteOrderMark(), source.lines());
    Checker.Task task = new Checker.Task(file, true, place, settings, List.of());
    return new Placed(here, source.name(), task, beside);
  }

  private Version version(Placed one, InForce inForce)
      throws UnreadableException, BadRulesException {
    Checker checker = new Checker(console, one.beside(), inForce);
    return new Versions(console, one.beside(), checker).of(one.source(), one.task());
  }

  private static Checked annotated(Version before, Version after, List<Checked> found, Placed now) {
    return new Annotated(before.subject().source(), after.subject().source())
        .of(found.get(0), found.get(1), now.task().called());
  }

  private Outcome compare(Placed old, Placed now) throws UnreadableException, BadRulesException {
    InForce inForce = new InForce(documents, options.wishes());
    Checker checker = new Checker(console, documents, inForce);
    Version before = version(old, inForce);
    Version after = version(now, inForce);
    if (before.essence().isEmpty() && after.essence().isEmpty()) {
      throw new UnreadableException(now.called(), "has nothing to compare: no stage, check or gap");
    }
    List<Change> changes = Comparison.between(before, after);
    Settings settings = now.task().settings();
    Told told = checker.told(settings);
    List<Checked> found =
        List.of(
            now.found(new Checked(after.subject().source(), told.in(Side.NEW, changes))),
            old.found(new Checked(before.subject().source(), told.in(Side.OLD, changes))));
    boolean kept = !old.called().equals(old.task().called());
    List<Checked> annotated = kept ? List.of(annotated(before, after, found, now)) : found;
    return new Outcome(found, annotated, told.kinds(found), settings);
  }
}
