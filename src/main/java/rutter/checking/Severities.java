package rutter.checking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rutter.compare.Kind;
import rutter.config.Settings;
import rutter.config.Wishes;
import rutter.finding.Severity;
import rutter.packs.BadRulesException;
import rutter.packs.LevelsFile;
import rutter.packs.TeamPack;
import rutter.profile.CustomRule;
import rutter.profile.Levels;
import rutter.rules.Rule;
import rutter.text.Nearest;

/** How severe rules are: from the pack of the strictness to what the command line says. */
final class Severities {
  private Severities() {}

  static Levels of(Settings settings, List<TeamPack> packs, Wishes wishes)
      throws BadRulesException {
    refuseStrangers(settings, packs, wishes);
    Levels levels = LevelsFile.of(settings.strictness());
    for (TeamPack pack : packs) {
      Map<String, Optional<Severity>> own = new HashMap<>();
      for (CustomRule rule : pack.rules()) {
        own.put(rule.name(), Optional.of(rule.severity()));
      }
      own.putAll(pack.severities(settings.strictness()));
      levels = levels.with(own);
    }
    levels = levels.with(settings.rules()).with(wishes.rules());
    return wishes.only().isEmpty() ? levels : only(levels, wishes.only());
  }

  /** How severe each kind of change is, as a team may say beside its rules. */
  static Levels ofChanges(Settings settings, List<TeamPack> packs, Wishes wishes)
      throws BadRulesException {
    refuseStrangers(settings, packs, wishes);
    Levels levels = LevelsFile.ofChanges();
    for (TeamPack pack : packs) {
      levels = levels.with(pack.severities(settings.strictness()));
    }
    levels = levels.with(settings.rules()).with(wishes.rules());
    // a rule that is checked alone may still say what has changed
    List<String> kinds = wishes.only().stream().filter(Kind.ids()::contains).toList();
    return kinds.isEmpty() ? levels : only(levels, kinds);
  }

  /** Rules, and kinds of change, whose names nothing else may have. */
  private static List<String> names(List<TeamPack> packs) {
    return Stream.concat(InForce.rules(packs).stream().map(Rule::name), Kind.ids().stream())
        .toList();
  }

  private static Levels only(Levels levels, List<String> rules) {
    Map<String, Severity> kept = new HashMap<>();
    for (String rule : rules) {
      kept.put(rule, levels.of(rule).orElse(Severity.WARNING));
    }
    return new Levels(kept);
  }

  /** The kinds of change are only asked for where somebody names what is no rule. */
  private static void refuseStrangers(Settings settings, List<TeamPack> packs, Wishes wishes)
      throws BadRulesException {
    Set<String> named = new HashSet<>(settings.rules().keySet());
    named.addAll(wishes.rules().keySet());
    named.addAll(wishes.only());
    named.removeAll(InForce.rules(packs).stream().map(Rule::name).toList());
    if (!named.isEmpty()) {
      refuseUnknown(settings, names(packs), wishes);
    }
  }

  private static void refuseUnknown(Settings settings, List<String> known, Wishes wishes)
      throws BadRulesException {
    for (String rule : settings.rules().keySet()) {
      if (!known.contains(rule)) {
        throw unknown(settings.origin("rules." + rule), rule, known);
      }
    }
    refuseUnknown("--rule", wishes.rules().keySet(), known);
    refuseUnknown("--only", wishes.only(), known);
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
