package rutter.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Paragraph;
import rutter.plan.Detection.Kind;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;
import rutter.vocabulary.Wording;

/** Tells plans from templates, guides, gap maps and stubs. */
final class DocumentKind {
  /** What a document explains about plans in general, rather than saying what will be done. */
  private static final Set<Concept> EXPLAINS =
      EnumSet.of(Concept.PATTERN, Concept.TROUBLESHOOTING, Concept.GUIDE, Concept.EXAMPLE);

  /** The strongest word first: a “migration plan template” is a template. */
  private static final List<Kind> SAID_BY_TITLE =
      List.of(Kind.TEMPLATE, Kind.GAP_MAP, Kind.GUIDE, Kind.OTHER);

  private static final Set<String> PLANS = Set.of("plan", "runbook");

  /** What plans have a part about, and other documents seldom two of. */
  private static final Set<Concept> PARTS =
      EnumSet.of(
          Concept.ABORT,
          Concept.APPROVALS,
          Concept.BACKUP,
          Concept.COMMUNICATION,
          Concept.CONTACTS,
          Concept.DOWNTIME,
          Concept.FROM,
          Concept.GAPS,
          Concept.MONITORING,
          Concept.POST_MIGRATION,
          Concept.PRECONDITIONS,
          Concept.RISKS,
          Concept.SUCCESS,
          Concept.TIMELINE,
          Concept.TO,
          Concept.TRIGGERS,
          Concept.VERIFICATION);

  private static final String NO_PLAN = "too little in it speaks for a plan of a migration";
  private static final int LEAST_EVIDENCE = 3;
  private static final int FEW_TASKS = 3;
  private static final int FEWEST_PLACEHOLDERS = 8;
  private static final double SHARE_OF_PLACEHOLDERS = 0.15;
  private static final int SHORTEST = 200;

  /** A kind with the reasons for it. */
  record Verdict(Kind kind, List<String> reasons) {}

  private final Place root;
  private final Vocabulary vocabulary;
  private final Facts facts;
  private final List<String> reasons = new ArrayList<>();

  DocumentKind(Place root, Vocabulary vocabulary, Facts facts) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.facts = facts;
  }

  Verdict read() {
    if (facts.declared()) {
      return new Verdict(Kind.PLAN, reasons);
    }
    Kind kind = byTitle().or(this::byPlaceholders).or(this::byContent).orElseGet(this::byBalance);
    return isAboutAnother(kind)
        ? new Verdict(Kind.OTHER, List.of(NO_PLAN))
        : new Verdict(kind, reasons);
  }

  /** Most Markdown is no plan, and most templates and guides are not of plans. */
  private boolean isAboutAnother(Kind kind) {
    boolean explains = kind == Kind.TEMPLATE || kind == Kind.GUIDE;
    int least = explains ? LEAST_EVIDENCE - 1 : LEAST_EVIDENCE;
    return (explains || kind == Kind.PLAN) && evidence() < least;
  }

  private Optional<Kind> byTitle() {
    Set<String> words = title();
    Optional<Kind> kind =
        SAID_BY_TITLE.stream()
            .filter(said -> words.contains(said.toString()))
            .filter(said -> said != Kind.OTHER || Collections.disjoint(words, PLANS))
            .findFirst();
    kind.ifPresent(found -> reasons.add("the title says so"));
    return kind;
  }

  private Set<String> title() {
    return root.first(Place::isHeading)
        .map(place -> vocabulary.values("kind", place.label().plain()))
        .orElse(Set.of());
  }

  private Optional<Kind> byPlaceholders() {
    boolean many = facts.placeholders() >= FEWEST_PLACEHOLDERS;
    if (!many || facts.placeholders() < facts.texts() * SHARE_OF_PLACEHOLDERS) {
      return Optional.empty();
    }
    reasons.add(facts.placeholders() + " placeholders wait for words");
    return Optional.of(Kind.TEMPLATE);
  }

  private Optional<Kind> byContent() {
    long headings = root.all().filter(Place::isHeading).count();
    if (facts.length() < SHORTEST && facts.stages() == 0 && facts.tasks() == 0) {
      boolean empty = root.all().noneMatch(place -> place.block() instanceof Paragraph);
      boolean skeleton = headings > 3 && empty;
      reasons.add(skeleton ? "it has headings and nothing below them" : "it holds next to nothing");
      return Optional.of(skeleton ? Kind.TEMPLATE : Kind.OTHER);
    }
    boolean onlyGaps = facts.gaps() > 2 && facts.stages() == 0 && !facts.rollback();
    if (onlyGaps) {
      reasons.add(facts.gaps() + " gaps and no stage");
      return Optional.of(Kind.GAP_MAP);
    }
    return Optional.empty();
  }

  private Kind byBalance() {
    Set<Concept> explained = EnumSet.noneOf(Concept.class);
    root.all().filter(Place::isHeading).forEach(place -> explained.addAll(place.concepts()));
    explained.retainAll(EXPLAINS);
    int plan = 0;
    plan += title().contains("plan") ? 2 : 0;
    plan += title().contains("runbook") ? 1 : 0;
    plan += facts.stages() > 1 ? 2 : 0;
    plan += facts.governed() ? 1 : 0;
    if (explained.size() > plan) {
      reasons.add("it explains (" + names(explained) + ") more than it plans");
      return Kind.GUIDE;
    }
    return Kind.PLAN;
  }

  /** How much speaks for a plan. */
  private int evidence() {
    int evidence = 0;
    evidence += Collections.disjoint(title(), PLANS) ? 0 : 2;
    evidence += isAboutMoving() ? 2 : 0;
    evidence += facts.stages() > 1 ? 1 : 0;
    evidence += facts.tasks() > FEW_TASKS ? 1 : 0;
    evidence += facts.rollback() ? 2 : 0;
    evidence += facts.governed() ? 1 : 0;
    Set<Concept> parts = EnumSet.noneOf(Concept.class);
    root.all().filter(Place::isHeading).forEach(place -> parts.addAll(place.concepts()));
    parts.retainAll(PARTS);
    return evidence + Math.min(2, parts.size() / 2);
  }

  private boolean isAboutMoving() {
    String title =
        root.first(Place::isHeading).map(place -> Wording.value(place.label().plain())).orElse("");
    return vocabulary.words("moving").stream().anyMatch(title::contains);
  }

  private static String names(Set<Concept> concepts) {
    return String.join(", ", concepts.stream().map(Concept::toString).sorted().toList());
  }
}
