package rutter.checking;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.config.Settings;
import rutter.finding.Finding;
import rutter.outline.Outline;
import rutter.packs.BadRulesException;
import rutter.packs.Catalogue;
import rutter.plan.Detection;
import rutter.plan.Plan;
import rutter.profile.Levels;
import rutter.profile.Profile;
import rutter.reading.PlanReader;
import rutter.rules.Around;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Rules;
import rutter.rules.Subject;
import rutter.text.Source;
import rutter.text.Span;
import rutter.text.UnreadableException;
import rutter.vocabulary.Vocabulary;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.LastChanges;

/** Checks documents with what is in force for each. */
public final class Checker {
  private final Console console;
  private final Documents documents;
  private final InForce inForce;
  private final Supplier<LocalDate> today;
  private final LastChanges changes;
  private final Supplier<Optional<Bash>> bash;

  public Checker(Console console, Documents documents, InForce inForce) {
    this.console = console;
    this.documents = documents;
    this.inForce = inForce;
    this.today = new Once<>(console::today);
    this.bash = new Once<>(() -> Bash.of(console));
    this.changes = new LastChanges(console, today);
  }

  /**
   * A document ready to be checked, again and again as it is fixed; one that is not placed has only
   * the settings of its file.
   */
  public record Task(
      Path file, boolean placed, String called, Settings settings, List<String> gapMaps) {}

  /** What a document is, what was found in it, and which documents beside it were read. */
  record Result(Detection.Kind kind, List<Finding> findings, List<String> companions) {
    Result {
      findings = List.copyOf(findings);
      companions = List.copyOf(companions);
    }
  }

  Result check(Source source, Task task) throws UnreadableException, BadRulesException {
    return check(
        source, task, task.placed() ? around(task) : new NoSurroundings(today, bash(task)));
  }

  /** Nobody is asked of whom the user has not said so. */
  private Supplier<Optional<Bash>> bash(Task task) {
    return task.settings().askBash() ? bash : Optional::empty;
  }

  Surroundings around(Task task) throws UnreadableException, BadRulesException {
    PlanReader reader = new PlanReader(inForce.vocabulary(task.settings()));
    return new Surroundings(task.file(), documents, reader, changes, today, bash(task), this, task);
  }

  /**
   * Where the secrets of a document stand of which something is said, whatever it is checked for.
   */
  List<Span> secrets(Source source, Result found, Task task)
      throws UnreadableException, BadRulesException {
    if (found.findings().isEmpty()) {
      return List.of();
    }
    Set<String> names =
        Rules.ALL.stream().filter(Rule::isAboutSecrets).map(Rule::name).collect(Collectors.toSet());
    List<Span> spans = new ArrayList<>();
    found.findings().stream()
        .filter(finding -> names.contains(finding.rule()))
        .forEach(finding -> spans.add(finding.span()));
    Levels levels = inForce.levels(task.settings());
    boolean asked = names.stream().allMatch(name -> levels.of(name).isPresent());
    if (!asked || found.kind() != Detection.Kind.PLAN) {
      spans.addAll(secrets(subject(source, task)));
    }
    return spans;
  }

  static List<Span> secrets(Subject subject) {
    List<Span> spans = new ArrayList<>();
    for (Rule rule : Rules.ALL.stream().filter(Rule::isAboutSecrets).toList()) {
      Report report = new Report();
      rule.check(subject, report);
      report.observations().forEach(seen -> spans.add(seen.span()));
    }
    return spans;
  }

  /** A document with what is asked of it, and what was found. */
  public record Understood(Subject subject, List<Finding> findings) {}

  boolean asksForOwners() {
    return inForce.wishes().codeOwners();
  }

  Console console() {
    return console;
  }

  /** Says what has become of a plan. */
  Told told(Settings settings) throws UnreadableException, BadRulesException {
    return new Told(new Catalogue(), inForce.levelsOfChanges(settings));
  }

  /** A document with what is asked of it, where it lies. */
  public Subject placed(Source source, Task task) throws UnreadableException, BadRulesException {
    return subject(
        source, task, task.placed() ? around(task) : new NoSurroundings(today, bash(task)));
  }

  /** Checks a document that is used further. */
  public Understood understand(Source source, Task task)
      throws UnreadableException, BadRulesException {
    Subject subject = placed(source, task);
    return new Understood(subject, findings(subject, task.settings()));
  }

  Result check(Source source, Task task, Around around)
      throws UnreadableException, BadRulesException {
    Subject subject = subject(source, task, around);
    return new Result(
        subject.kind(), findings(subject, task.settings()), GapMaps.paths(subject.plan()));
  }

  private List<Finding> findings(Subject subject, Settings settings)
      throws UnreadableException, BadRulesException {
    return inForce.linter(settings).check(subject, inForce.levels(settings));
  }

  /** A document with what is asked of it. */
  public Subject subject(Source source, Task task) throws UnreadableException, BadRulesException {
    return subject(source, task, new NoSurroundings(today, bash(task)));
  }

  private Subject subject(Source source, Task task, Around around)
      throws UnreadableException, BadRulesException {
    Settings settings = task.settings();
    Vocabulary vocabulary = inForce.vocabulary(settings);
    PlanReader reader = new PlanReader(vocabulary);
    Outline outline = reader.outline(source);
    Plan plan = plan(reader, outline, task);
    Detection.Kind kind = kind(plan, settings);
    Profile profile = inForce.profiles(settings).of(profile(plan, settings));
    return new Subject(
        outline,
        plan,
        kind,
        vocabulary,
        profile,
        settings.strictness(),
        settings.dialect(),
        around);
  }

  private Plan plan(PlanReader reader, Outline outline, Task task) throws UnreadableException {
    GapMaps maps = new GapMaps(console, documents, reader);
    List<Outline> given = maps.given(task.gapMaps());
    Plan plan = reader.read(outline, given);
    List<Outline> named = given.isEmpty() ? maps.namedBy(plan) : List.of();
    return named.isEmpty() ? plan : reader.read(outline, named);
  }

  /** What the user calls a plan of some profile is a plan. */
  private static Detection.Kind kind(Plan plan, Settings settings) {
    Detection.Kind kind = plan.detection().kind();
    return settings.profile().isPresent() && kind == Detection.Kind.OTHER
        ? Detection.Kind.PLAN
        : kind;
  }

  private static Detection.Profile profile(Plan plan, Settings settings) {
    return settings
        .profile()
        .flatMap(
            name ->
                Stream.of(Detection.Profile.values())
                    .filter(profile -> profile.toString().equals(name))
                    .findFirst())
        .orElse(plan.detection().profile());
  }
}
