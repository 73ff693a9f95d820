package rutter.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.finding.Label;
import rutter.finding.Severity;
import rutter.packs.Catalogue;
import rutter.plan.Detection;
import rutter.profile.Levels;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Texts;

/** Runs the rules over a document and says what they saw in the words of their pages. */
public final class Linter {
  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparingInt((Finding finding) -> finding.span().start())
          .thenComparing(Comparator.comparing(Finding::severity).reversed())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private final List<Rule> rules;
  private final Catalogue catalogue;

  public Linter(List<Rule> rules, Catalogue catalogue) {
    this.rules = List.copyOf(rules);
    this.catalogue = catalogue;
  }

  /** All findings of a document, in its order; those that it suppresses carry the reason. */
  public List<Finding> check(Subject subject, Levels levels) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      levels
          .of(rule.name())
          .filter(severity -> speaksOf(rule, subject))
          .ifPresent(severity -> check(rule, subject, capped(severity, subject), findings));
    }
    findings.sort(IN_ORDER);
    return findings.stream().distinct().toList();
  }

  /** A template or a guide is not yet a plan: what holds for plans says nothing of it. */
  private static boolean speaksOf(Rule rule, Subject subject) {
    Detection.Kind kind = subject.kind();
    return kind == Detection.Kind.PLAN || (kind != Detection.Kind.OTHER && rule.isForAnyDocument());
  }

  private static Severity capped(Severity severity, Subject subject) {
    return subject.kind() == Detection.Kind.PLAN ? severity : Severity.NOTE;
  }

  private void check(Rule rule, Subject subject, Severity severity, List<Finding> findings) {
    Report report = new Report();
    rule.check(subject, report);
    for (Observation observation : report.observations()) {
      findings.add(finding(rule, severity, observation));
    }
  }

  private Finding finding(Rule rule, Severity severity, Observation seen) {
    Texts texts = catalogue.texts(rule);
    List<Label> labels =
        seen.near().stream()
            .map(near -> new Label(near.span(), said(texts, "note", near.note(), seen)))
            .toList();
    Optional<Fix> fix =
        seen.safety()
            .map(safety -> new Fix(said(texts, "fix", seen.variant(), seen), safety, seen.edits()));
    return new Finding(
        rule.name(),
        severity,
        said(texts, "message", seen.variant(), seen),
        seen.span(),
        labels,
        texts.why(),
        said(texts, "help", seen.variant(), seen),
        fix,
        Optional.empty());
  }

  private static String said(Texts texts, String sentence, String variant, Observation seen) {
    return Texts.fill(texts.of(sentence, variant), seen.values());
  }
}
