package rutter.checking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rutter.config.Settings;
import rutter.config.Wishes;
import rutter.finding.Checked;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.lint.Linter;
import rutter.packs.BadRulesException;
import rutter.packs.Catalogue;
import rutter.packs.Profiles;
import rutter.packs.TeamPack;
import rutter.profile.Levels;
import rutter.rules.Rule;
import rutter.rules.Rules;
import rutter.rules.team.TeamRule;
import rutter.text.UnreadableException;
import rutter.vocabulary.Vocabulary;
import rutter.world.Digest;
import rutter.world.Documents;

/** The words, packs, rules and severities that are in force, each read once in a run. */
public final class InForce {
  private final Documents documents;
  private final Wishes wishes;
  private final Catalogue catalogue = new Catalogue();
  private final Kept<List<Path>, Vocabulary> vocabularies = new Kept<>();
  private final Kept<List<Path>, List<TeamPack>> packs = new Kept<>();
  private final Kept<List<Path>, Profiles> profiles = new Kept<>();
  private final Kept<List<Path>, Linter> linters = new Kept<>();
  private final Kept<List<Path>, String> contents = new Kept<>();
  private final Kept<List<Object>, Levels> levels = new Kept<>();

  public InForce(Documents documents, Wishes wishes) {
    this.documents = documents;
    this.wishes = wishes;
  }

  Wishes wishes() {
    return wishes;
  }

  public Vocabulary vocabulary(Settings settings) throws UnreadableException, BadRulesException {
    List<Path> files = settings.vocabularies();
    return vocabularies.get(
        files, () -> Vocabularies.of(files.stream().map(Path::toString).toList(), documents));
  }

  public List<TeamPack> packs(Settings settings) throws UnreadableException, BadRulesException {
    return packs.get(settings.packs(), () -> read(settings.packs()));
  }

  private List<TeamPack> read(List<Path> files) throws UnreadableException, BadRulesException {
    List<String> shipped = files.isEmpty() ? List.of() : CatalogueOfRules.withChanges();
    List<TeamPack> read = new ArrayList<>();
    for (Path file : files) {
      read.add(TeamPack.read(file.toString(), documents.text(file.toString()), shipped));
    }
    return read;
  }

  Profiles profiles(Settings settings) throws UnreadableException, BadRulesException {
    List<TeamPack> teams = packs(settings);
    return profiles.get(
        settings.packs(), () -> teams.isEmpty() ? Profiles.builtIn() : Profiles.with(teams));
  }

  Linter linter(Settings settings) throws UnreadableException, BadRulesException {
    List<TeamPack> teams = packs(settings);
    return linters.get(settings.packs(), () -> new Linter(rules(teams), catalogue));
  }

  public Levels levels(Settings settings) throws UnreadableException, BadRulesException {
    List<TeamPack> teams = packs(settings);
    return levels.get(
        List.of(settings.strictness(), settings.packs(), settings.rules()),
        () -> Severities.of(settings, teams, wishes));
  }

  /** How severe each kind of change is. */
  Levels levelsOfChanges(Settings settings) throws UnreadableException, BadRulesException {
    return Severities.ofChanges(settings, packs(settings), wishes);
  }

  /** The rules that ship, and those of a team. */
  public static List<Rule> rules(List<TeamPack> teams) {
    List<Rule> rules = new ArrayList<>(Rules.ALL);
    teams.stream().flatMap(team -> team.rules().stream()).map(TeamRule::new).forEach(rules::add);
    return rules;
  }

  /** Another name for whatever may lead to other findings. */
  String name(Settings settings) throws UnreadableException, BadRulesException {
    Digest digest = new Digest().add(wishes.toString()).add(settings.profile().toString());
    digest.add(settings.dialect().toString()).add(settings.strictness().name());
    digest.add(new TreeMap<>(settings.rules()).toString());
    digest.add(Boolean.toString(settings.askBash()));
    return digest.add(contents(settings.vocabularies())).add(contents(settings.packs())).name();
  }

  private String contents(List<Path> files) throws UnreadableException, BadRulesException {
    return contents.get(
        files,
        () -> {
          Digest digest = new Digest();
          for (Path file : files) {
            digest.add(documents.text(file.toString()));
          }
          return digest.name();
        });
  }

  /** What there is to know of the rules that have findings, by name. */
  public List<RuleInfo> described(List<Checked> found) {
    Map<String, Severity> worst = new TreeMap<>();
    found.stream()
        .flatMap(document -> document.findings().stream())
        .forEach(
            finding ->
                worst.merge(
                    finding.rule(), finding.severity(), (a, b) -> a.compareTo(b) > 0 ? a : b));
    List<TeamPack> teams = packs.all().stream().flatMap(List::stream).distinct().toList();
    List<RuleInfo> described = new ArrayList<>();
    for (Rule rule : rules(teams)) {
      Severity severity = worst.remove(rule.name());
      if (severity != null) {
        described.add(catalogue.info(rule, severity));
      }
    }
    described.sort(Comparator.comparing(RuleInfo::name));
    return described;
  }
}
