package rutter.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.lint.Linter;
import rutter.outline.Outline;
import rutter.packs.BadRulesException;
import rutter.packs.Catalogue;
import rutter.packs.LevelsFile;
import rutter.packs.Profiles;
import rutter.packs.TeamPack;
import rutter.plan.Detection;
import rutter.plan.Plan;
import rutter.profile.CustomRule;
import rutter.profile.Levels;
import rutter.reading.PlanReader;
import rutter.rules.Around;
import rutter.rules.Rule;
import rutter.rules.Rules;
import rutter.rules.Subject;
import rutter.rules.team.TeamRule;
import rutter.text.Nearest;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.vocabulary.Vocabulary;

/** Checks documents with the words, packs and severities that are in force for each. */
final class Checker {
  private final Console console;
  private final Documents documents;
  private final Supplier<LocalDate> today;
  private final LastChanges changes;
  private final Catalogue catalogue = new Catalogue();
  private final Map<List<Path>, Vocabulary> vocabularies = new ConcurrentHashMap<>();
  private final Map<List<Path>, List<TeamPack>> packs = new ConcurrentHashMap<>();
  private final Map<List<Path>, Profiles> profiles = new ConcurrentHashMap<>();
  private final Map<List<Path>, Linter> linters = new ConcurrentHashMap<>();
  private final Map<List<Path>, String> contents = new ConcurrentHashMap<>();
  private final Map<List<Object>, Levels> levels = new ConcurrentHashMap<>();

  Checker(Console console, Documents documents) {
    this.console = console;
    this.documents = documents;
    this.today = new Once<>(console::today);
    this.changes = new LastChanges(console, today);
  }

  /** Which severities a user wants for a run, and which rules alone. */
  record Wishes(Map<String, Optional<Severity>> rules, List<String> only) {}

  /**
   * A document ready to be checked, again and again as it is fixed; one that is not placed has only
   * the settings of its file.
   */
  record Task(
      Path file,
      boolean placed,
      String called,
      Settings settings,
      Wishes wishes,
      List<String> gapMaps) {}

  /** What a document is, what was found in it, and whether that is all in the one document. */
  record Result(Detection.Kind kind, List<Finding> findings, boolean alone) {}

  /** Checks a document unless it is known what would be found. */
  Result check(Source source, Task task, FindingsCache cache)
      throws UnreadableException, BadRulesException {
    String settings = named(task);
    String text = new Digest().add(source.text()).name();
    Surroundings around = around(task);
    Optional<Remembered> known =
        cache
            .of(task.file())
            .filter(found -> found.settings().equals(settings) && found.text().equals(text))
            .filter(found -> Asked.isSame(found.asked(), around));
    if (known.isPresent()) {
      packs(task.settings().packs());
      cache.remember(task.file(), known.get());
      return new Result(known.get().kind(), known.get().findings(), true);
    }
    Asked asked = new Asked(around);
    Result result = check(source, task, asked);
    if (result.alone()) {
      cache.remember(
          task.file(),
          new Remembered(settings, text, asked.answers(), result.kind(), result.findings()));
    }
    return result;
  }

  /** A name for all that is asked of a document, by whom it may be. */
  private String named(Task task) throws UnreadableException {
    Settings settings = task.settings();
    Digest digest = new Digest().add(task.called()).add(String.valueOf(task.gapMaps()));
    digest.add(task.wishes().toString()).add(settings.profile().toString());
    digest
        .add(settings.dialect().toString())
        .add(settings.strictness().name())
        .add(new TreeMap<>(settings.rules()).toString());
    return digest.add(contents(settings.vocabularies())).add(contents(settings.packs())).name();
  }

  private String contents(List<Path> files) throws UnreadableException {
    String known = contents.get(files);
    if (known == null) {
      Digest digest = new Digest();
      for (Path file : files) {
        digest.add(documents.text(file.toString()));
      }
      known = digest.name();
      contents.put(files, known);
    }
    return known;
  }

  private Surroundings around(Task task) throws UnreadableException, BadRulesException {
    PlanReader reader = new PlanReader(vocabulary(task.settings().vocabularies()));
    return new Surroundings(task.file(), documents, reader, changes, today);
  }

  Result check(Source source, Task task) throws UnreadableException, BadRulesException {
    return check(source, task, task.placed() ? around(task) : new NoSurroundings(today));
  }

  private Result check(Source source, Task task, Around around)
      throws UnreadableException, BadRulesException {
    Settings settings = task.settings();
    Vocabulary vocabulary = vocabulary(settings.vocabularies());
    PlanReader reader = new PlanReader(vocabulary);
    Outline outline = reader.outline(source);
    Plan plan = plan(reader, outline, task);
    Detection.Kind kind = kind(plan, settings);
    List<TeamPack> teams = packs(settings.packs());
    Subject subject =
        new Subject(
            outline,
            plan,
            kind,
            vocabulary,
            profiles(settings.packs(), teams).of(profile(plan, settings)),
            settings.strictness(),
            settings.dialect(),
            around);
    boolean alone = task.gapMaps().isEmpty() && plan.gaps().documents().isEmpty();
    return new Result(kind, linter(task, teams).check(subject, levels(task, teams)), alone);
  }

  /** What there is to know of the rules that have findings, by name. */
  List<RuleInfo> described(List<Checked> documents) {
    Map<String, Severity> worst = new TreeMap<>();
    documents.stream()
        .flatMap(document -> document.findings().stream())
        .forEach(
            finding ->
                worst.merge(
                    finding.rule(), finding.severity(), (a, b) -> a.compareTo(b) > 0 ? a : b));
    List<RuleInfo> described = new ArrayList<>();
    for (Rule rule : rules(packs.values().stream().flatMap(List::stream).distinct().toList())) {
      Severity severity = worst.remove(rule.name());
      if (severity != null) {
        described.add(catalogue.info(rule, severity));
      }
    }
    described.sort(Comparator.comparing(RuleInfo::name));
    return described;
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

  private Vocabulary vocabulary(List<Path> files) throws UnreadableException, BadRulesException {
    Vocabulary known = vocabularies.get(files);
    if (known == null) {
      known = documents.vocabulary(files.stream().map(Path::toString).toList());
      vocabularies.put(files, known);
    }
    return known;
  }

  List<TeamPack> packs(List<Path> files) throws UnreadableException, BadRulesException {
    List<TeamPack> known = packs.get(files);
    if (known == null) {
      known = new ArrayList<>();
      for (Path file : files) {
        List<String> shipped = Rules.ALL.stream().map(Rule::name).toList();
        known.add(TeamPack.read(file.toString(), documents.text(file.toString()), shipped));
      }
      packs.put(files, known);
    }
    return known;
  }

  private Profiles profiles(List<Path> files, List<TeamPack> teams) throws BadRulesException {
    Profiles known = profiles.get(files);
    if (known == null) {
      known = teams.isEmpty() ? Profiles.builtIn() : Profiles.with(teams);
      profiles.put(files, known);
    }
    return known;
  }

  static List<Rule> rules(List<TeamPack> teams) {
    List<Rule> rules = new ArrayList<>(Rules.ALL);
    teams.stream().flatMap(team -> team.rules().stream()).map(TeamRule::new).forEach(rules::add);
    return rules;
  }

  private Linter linter(Task task, List<TeamPack> teams) {
    return linters.computeIfAbsent(
        task.settings().packs(), packs -> new Linter(rules(teams), catalogue));
  }

  private Levels levels(Task task, List<TeamPack> teams) throws BadRulesException {
    Settings settings = task.settings();
    List<Object> asked = List.of(settings.strictness(), settings.packs(), settings.rules());
    Levels known = levels.get(asked);
    if (known == null) {
      known = levels(teams, task);
      levels.put(asked, known);
    }
    return known;
  }

  /** From the pack of the strictness to what the user says on the command line. */
  static Levels levels(List<TeamPack> teams, Task task) throws BadRulesException {
    List<String> known = rules(teams).stream().map(Rule::name).toList();
    Settings settings = task.settings();
    Levels levels = LevelsFile.of(settings.strictness());
    for (TeamPack team : teams) {
      Map<String, Optional<Severity>> own = new HashMap<>();
      for (CustomRule rule : team.rules()) {
        own.put(rule.name(), Optional.of(rule.severity()));
      }
      own.putAll(team.severities(settings.strictness()));
      levels = levels.with(own);
    }
    for (String rule : settings.rules().keySet()) {
      if (!known.contains(rule)) {
        throw unknown(settings.origin("rules." + rule), rule, known);
      }
    }
    refuseUnknown("--rule", task.wishes().rules().keySet(), known);
    refuseUnknown("--only", task.wishes().only(), known);
    levels = levels.with(settings.rules()).with(task.wishes().rules());
    return task.wishes().only().isEmpty() ? levels : only(levels, task.wishes().only());
  }

  private static Levels only(Levels levels, List<String> rules) {
    Map<String, Severity> kept = new HashMap<>();
    for (String rule : rules) {
      kept.put(rule, levels.of(rule).orElse(Severity.WARNING));
    }
    return new Levels(kept);
  }

  private static void refuseUnknown(String option, Collection<String> rules, List<String> known)
      throws BadRulesException {
    for (String rule : rules) {
      if (!known.contains(rule)) {
        throw new BadRulesException(option, Nearest.unknownRule(rule, known));
      }
    }
  }

  private static BadRulesException unknown(String origin, String rule, List<String> known) {
    int colon = origin.lastIndexOf(':');
    return new BadRulesException(
        origin.substring(0, colon),
        Integer.parseInt(origin.substring(colon + 1)),
        Nearest.unknownRule(rule, known));
  }
}
