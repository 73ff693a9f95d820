package rutter.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.packs.Catalogue;
import rutter.plan.Detection;
import rutter.profile.Levels;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Rules;
import rutter.rules.Subject;
import rutter.rules.suppressions.Comments;
import rutter.rules.suppressions.Directive;
import rutter.rules.suppressions.Silence;
import rutter.rules.suppressions.SuppressionRule;

/** Runs the rules over a document and says what they saw in the words of their pages. */
public final class Linter {
  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparingInt((Finding finding) -> finding.span().start())
          .thenComparing(Comparator.comparing(Finding::severity).reversed())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparingInt(finding -> finding.span().end());

  private final List<Rule> rules;
  private final Catalogue catalogue;
  private final IdentityHashMap<Rule, String> names = new IdentityHashMap<>();

  public Linter(List<Rule> rules, Catalogue catalogue) {
    this.rules = List.copyOf(rules);
    this.catalogue = catalogue;
    rules.forEach(rule -> names.put(rule, rule.name()));
  }

  private String name(Rule rule) {
    return names.getOrDefault(rule, "");
  }

  /** All findings of a document, in its order; those that it suppresses carry the reason. */
  public List<Finding> check(Subject subject, Levels levels) {
    List<Rule> asked =
        rules.stream()
            .filter(rule -> levels.of(name(rule)).isPresent() && speaksOf(rule, subject))
            .toList();
    // two that differ in nothing that is shown are one
    Set<Finding> findings = new TreeSet<>(IN_ORDER);
    for (Rule rule : asked) {
      Report report = new Report();
      rule.check(subject, report);
      add(rule, report, severity(rule, levels, subject), findings);
    }
    List<Finding> sorted = List.copyOf(findings);
    List<Directive> directives = Comments.directives(subject.outline());
    if (directives.isEmpty()) {
      return sorted;
    }
    Silencer silencer = new Silencer(directives);
    List<Finding> all = silencer.applied(sorted);
    Set<String> known = names(Stream.concat(Rules.ALL.stream(), rules.stream()));
    Silence silence = new Silence(directives, known, names(asked.stream()), silencer.used());
    for (Rule rule : asked) {
      if (rule instanceof SuppressionRule about) {
        Report report = new Report();
        about.check(silence, report);
        add(rule, report, severity(rule, levels, subject), all);
      }
    }
    return all.stream().sorted(IN_ORDER).toList();
  }

  private static Set<String> names(Stream<Rule> rules) {
    return rules.map(Rule::name).collect(Collectors.toSet());
  }

  /** A template or a guide is not yet a plan: what holds for plans says nothing of it. */
  private static boolean speaksOf(Rule rule, Subject subject) {
    Detection.Kind kind = subject.kind();
    return kind == Detection.Kind.PLAN || (kind != Detection.Kind.OTHER && rule.isForAnyDocument());
  }

  private Severity severity(Rule rule, Levels levels, Subject subject) {
    boolean plan = subject.kind() == Detection.Kind.PLAN;
    return plan ? levels.of(name(rule)).orElse(Severity.NOTE) : Severity.NOTE;
  }

  /** The page of a rule is read only if there is something to say. */
  private void add(Rule rule, Report report, Severity severity, Collection<Finding> findings) {
    List<Observation> seen = report.observations();
    if (!seen.isEmpty()) {
      Speaker speaker = new Speaker(name(rule), severity, catalogue.texts(rule));
      seen.forEach(observation -> findings.add(speaker.say(observation)));
    }
  }
}
