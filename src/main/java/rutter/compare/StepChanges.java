package rutter.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.compare.Change.Side;
import rutter.finding.Rewording;
import rutter.finding.Rewording.Piece;
import rutter.finding.Rewording.Sort;
import rutter.program.Essence.Fact;
import rutter.program.Essence.Part;
import rutter.rules.Observation;
import rutter.text.Span;

/** What has become of the steps of all parts; a step may have gone from one part to another. */
final class StepChanges {
  private final Places oldPlaces;
  private final Places places;
  private final Changes changes;
  private final List<Step> gone = new ArrayList<>();
  private final List<Step> added = new ArrayList<>();
  private final List<Step> ofGone = new ArrayList<>();
  private final List<Step> ofAdded = new ArrayList<>();

  private final List<Move> moves = new ArrayList<>();

  private record Move(Step was, Step is) {}

  /** By the part in which something is gone, the one that it has become. */
  private final IdentityHashMap<Part, Part> became = new IdentityHashMap<>();

  /** Steps that only name stages by their new numbers. */
  private final List<Step> renamed = new ArrayList<>();

  private final Renumbering renumbering;

  StepChanges(Version old, Version now, Renumbering renumbering, Changes changes) {
    this.renumbering = renumbering;
    this.oldPlaces = new Places(old);
    this.places = new Places(now);
    this.changes = changes;
  }

  /** A stage that is told to be gone as a whole. */
  void gone(Part part) {
    ofGone.addAll(Step.of(part));
  }

  /** A stage that is told to be new as a whole. */
  void added(Part part) {
    ofAdded.addAll(Step.of(part));
  }

  /** The same part in two versions, of which some families are told of otherwise. */
  void compare(Part old, Part now, List<Family> told) {
    became.put(old, now);
    List<Step> before = Step.of(old).stream().filter(step -> told.contains(step.family())).toList();
    StepPairs pairs =
        new StepPairs(
            untold(old, told),
            untold(now, told).stream()
                .filter(step -> before.stream().noneMatch(step::runsTheSame))
                .toList());
    within(pairs);
    pairs.changed().forEach(this::changed);
    gone.addAll(pairs.gone());
    added.addAll(pairs.added());
  }

  private static List<Step> untold(Part part, List<Family> told) {
    return Step.of(part).stream().filter(step -> !told.contains(step.family())).toList();
  }

  private void within(StepPairs pairs) {
    List<Step> moved = new ArrayList<>(pairs.moved().values());
    if (!moved.isEmpty()) {
      moved.sort(Comparator.comparingInt(step -> step.fact().span().start()));
      said(changes.seen(Kind.STEP_MOVED, places.of(moved.get(0))), moved.get(0))
          .as(moved.size() > 1 ? "within-many" : "within")
          .with("count", moved.size());
    }
  }

  private void changed(Step was, Step is) {
    // what machines run has no words; where people do it now the code is what can be compared
    boolean code =
        was.isCode() && is.isCode() && was.fact().words().isEmpty() != is.fact().words().isEmpty();
    String before = code ? was.code() : was.content();
    String after = code ? is.code() : is.content();
    boolean named = was.fact().name().equals(is.fact().name());
    boolean terms = was.fact().terms().equals(is.fact().terms());
    boolean weaker = was.family() == Family.VERIFICATION && is.family() != Family.VERIFICATION;
    if (named && !is.isCode() && renumbering.explains(before, after)) {
      renamed.add(is);
    } else if (weaker || (before.equals(after) && !named)) {
      Kind kind = weaker ? Kind.VERIFICATION_WEAKENED : was.family().changed();
      Optional<Rewording> rewording =
          Optional.of(WordDiff.between(before, after).rewording())
              .filter(any -> !before.equals(after));
      said(changes.add(kind, Side.NEW, places.of(is), rewording).as("way"), is)
          .with("was", was.fact().name())
          .with("now", is.fact().name());
    } else if (!before.equals(after)) {
      words(was, is, WordDiff.between(before, after));
    }
    if (!terms) {
      terms(was, is);
    }
    if (before.equals(after) && named && terms) {
      said(changes.seen(is.family().changed(), places.of(is)).as("pieces"), is);
    }
  }

  private void words(Step was, Step is, WordDiff diff) {
    boolean worse = is.isIrreversible() && !was.isIrreversible();
    Kind kind = worse ? Kind.IRREVERSIBLE_ADDED : is.family().changed();
    Span span = places.of(is, diff.line(), diff.words());
    Observation seen = changes.add(kind, Side.NEW, span, Optional.of(diff.rewording()));
    said(diff.tell(seen, ""), is);
  }

  private void terms(Step was, Step is) {
    List<String> lost = new ArrayList<>(was.fact().terms());
    lost.removeAll(is.fact().terms());
    List<String> got = new ArrayList<>(is.fact().terms());
    got.removeAll(was.fact().terms());
    boolean expects = lost.stream().anyMatch(term -> term.startsWith("expect "));
    boolean weaker =
        is.family() == Family.VERIFICATION
            && expects
            && got.stream().noneMatch(term -> term.startsWith("expect "));
    Kind kind = weaker ? Kind.VERIFICATION_WEAKENED : Kind.TERMS_CHANGED;
    String variant = weaker ? "expect" : lost.isEmpty() ? "new" : got.isEmpty() ? "gone" : "";
    said(changes.seen(kind, places.of(is)).as(variant), is)
        .with("was", String.join(", ", lost))
        .with("now", String.join(", ", got));
  }

  /** Tells what has moved from part to part, and what is gone or new altogether. */
  void finish() {
    Map<String, Deque<Step>> fresh = byKey(added);
    Map<String, Deque<Step>> whole = byKey(ofAdded);
    List<Step> left = new ArrayList<>();
    for (Step step : gone) {
      Optional<Step> elsewhere = take(step, fresh).or(() -> take(step, whole));
      elsewhere.ifPresentOrElse(there -> moves.add(new Move(step, there)), () -> left.add(step));
    }
    for (Step step : ofGone) {
      take(step, fresh).or(() -> take(step, whole)).ifPresent(there -> arrived(step, there));
    }
    moved();
    renamed();
    left.forEach(this::removed);
    fresh.values().forEach(steps -> steps.forEach(this::added));
    whole.values().forEach(steps -> steps.forEach(this::irreversible));
  }

  private static Map<String, Deque<Step>> byKey(List<Step> steps) {
    Map<String, Deque<Step>> keyed = new HashMap<>();
    steps.forEach(step -> keyed.computeIfAbsent(step.key(), any -> new ArrayDeque<>()).add(step));
    return keyed;
  }

  private static Optional<Step> take(Step step, Map<String, Deque<Step>> from) {
    return Optional.ofNullable(from.get(step.key())).map(Deque::poll);
  }

  /** What has gone from one part to another is told once, however much it is. */
  private void moved() {
    Map<List<String>, List<Move>> together = new LinkedHashMap<>();
    for (Move move : moves) {
      List<String> way = List.of(Quoted.called(move.was().part()), Quoted.called(move.is().part()));
      together.computeIfAbsent(way, any -> new ArrayList<>()).add(move);
    }
    together.forEach(
        (way, steps) -> {
          Step first = steps.get(0).is();
          said(changes.seen(Kind.STEP_MOVED, places.of(first)), first)
              .as(steps.size() > 1 ? "many" : "")
              .with("from", way.get(0))
              .with("count", steps.size());
        });
  }

  private void renamed() {
    if (!renamed.isEmpty()) {
      renamed.sort(Comparator.comparingInt(step -> step.fact().span().start()));
      int more = renamed.size() - 1;
      Step first = renamed.get(0);
      said(changes.seen(Kind.STAGE_RENUMBERED, places.of(first)), first)
          .as(more > 0 ? "named-more" : "named")
          .with("count", more);
    }
  }

  /** What stood in a stage that is gone and now stands in one that is new needs no telling. */
  private void arrived(Step was, Step is) {
    Set<Step> whole = Collections.newSetFromMap(new IdentityHashMap<>());
    whole.addAll(ofAdded);
    if (!whole.contains(is)) {
      moves.add(new Move(was, is));
    }
  }

  private void removed(Step step) {
    Kind kind = step.family().removed();
    Part now = became.getOrDefault(step.part(), step.part());
    changes
        .add(kind, Side.OLD, oldPlaces.of(step), rewording(step, Sort.GONE))
        .with("stage", Quoted.called(now))
        .with("step", step.called());
  }

  private void added(Step step) {
    Kind kind = step.isIrreversible() ? Kind.IRREVERSIBLE_ADDED : step.family().added();
    said(changes.seen(kind, places.of(step)), step);
  }

  private void irreversible(Step step) {
    if (step.isIrreversible()) {
      added(step);
    }
  }

  private static Observation said(Observation seen, Step step) {
    return seen.with("stage", Quoted.called(step.part())).with("step", step.called());
  }

  /** Of more than one line all are told. */
  private static Optional<Rewording> rewording(Step step, Sort sort) {
    Fact fact = step.fact();
    return fact.code().size() < 2
        ? Optional.empty()
        : Optional.of(new Rewording(List.of(new Piece(sort, String.join("\n", fact.code())))));
  }
}
