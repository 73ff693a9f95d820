package rutter.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Level;
import rutter.plan.Words;
import rutter.program.Essence.Part;
import rutter.program.Leg;
import rutter.rules.Observation;
import rutter.text.Span;

/** What has become of the stages, and of what each of them is as a whole. */
final class StageChanges {
  private final Version old;
  private final Version now;
  private final Changes changes;
  private final Pairing<Part> pairs;
  private final StepChanges steps;
  private final RollbackChanges rollbacks;

  StageChanges(Version old, Version now, Pairing<Part> pairs, StepChanges steps, Changes changes) {
    this.old = old;
    this.now = now;
    this.changes = changes;
    this.pairs = pairs;
    this.steps = steps;
    this.rollbacks = new RollbackChanges(now, changes);
  }

  void compare() {
    for (Part part : pairs.gone()) {
      changes.gone(Kind.STAGE_REMOVED, old.heading(part)).with("stage", Quoted.called(part));
      steps.gone(part);
    }
    for (Part part : pairs.added()) {
      changes.seen(Kind.STAGE_ADDED, now.heading(part)).with("stage", Quoted.called(part));
      steps.added(part);
    }
    new StageOrder(now, pairs, changes).compare(old.stages());
    boolean moved =
        changes.have(Kind.STAGE_ADDED)
            || changes.have(Kind.STAGE_REMOVED)
            || changes.have(Kind.STAGE_REORDERED);
    if (!moved) {
      renumbered();
    }
    for (Part was : old.stages()) {
      Optional.ofNullable(pairs.partners().get(was)).ifPresent(is -> pair(was, is));
    }
  }

  private void pair(Part was, Part is) {
    renamed(was, is);
    risk(was, is);
    dependencies(was, is);
    List<Family> told = new ArrayList<>();
    if (rollbacks.compare(was, is)) {
      told.add(Family.ROLLBACK);
    }
    if (verifies(was) && !verifies(is)) {
      changes
          .seen(Kind.VERIFICATION_REMOVED, now.heading(is))
          .with("stage", Quoted.called(is))
          .with("was", Step.first(was, Family.VERIFICATION));
      told.add(Family.VERIFICATION);
    }
    steps.compare(was, is, told);
  }

  private static boolean verifies(Part part) {
    return Step.of(part).stream().anyMatch(step -> step.family() == Family.VERIFICATION);
  }

  private void renamed(Part was, Part is) {
    String before = name(old, was);
    String after = name(now, is);
    boolean done = Step.of(is).stream().anyMatch(step -> step.fact().words().startsWith(after));
    if (!before.equals(after) && !(done && !after.isEmpty())) {
      changes
          .seen(Kind.STAGE_RENAMED, new Places(now).within(now.heading(is), after))
          .with("stage", Quoted.called(is))
          .with("was", Quoted.called(was));
    }
  }

  private static String name(Version version, Part part) {
    return version
        .stage(part)
        .map(stage -> stage.name().text().replaceAll("\\s+", " ").strip())
        .orElse(part.name());
  }

  private void renumbered() {
    int count = 0;
    Optional<Observation> first = Optional.empty();
    for (Part was : old.stages()) {
      Optional<Part> is = Optional.ofNullable(pairs.partners().get(was));
      boolean other =
          is.filter(one -> !Renumbering.number(old, was).equals(Renumbering.number(now, one)))
              .isPresent();
      if (other) {
        count++;
      }
      if (other && first.isEmpty()) {
        first =
            Optional.of(
                changes
                    .seen(Kind.STAGE_RENUMBERED, now.heading(is.orElseThrow()))
                    .with("stage", Quoted.called(is.orElseThrow()))
                    .with("was", Renumbering.number(old, was)));
      }
    }
    int more = count - 1;
    first.ifPresent(seen -> seen.as(more > 0 ? "more" : "").with("count", more));
  }

  private void risk(Part was, Part is) {
    Optional<Level> before = old.stage(was).flatMap(stage -> stage.facts().risk());
    Optional<Level> after = now.stage(is).flatMap(stage -> stage.facts().risk());
    String text = before.map(level -> level.text().text()).orElse("");
    String newText = after.map(level -> level.text().text()).orElse("");
    if (text.equals(newText)) {
      return;
    }
    int from = before.flatMap(Level::grade).map(Enum::ordinal).orElse(-1);
    int to = after.flatMap(Level::grade).map(Enum::ordinal).orElse(-1);
    boolean raised = to > from || (to == from && before.isEmpty());
    Kind kind = raised ? Kind.RISK_RAISED : Kind.RISK_LOWERED;
    String variant = before.isEmpty() ? "new" : after.isEmpty() ? "gone" : from == to ? "same" : "";
    Span span = after.map(Level::text).map(Words::span).orElseGet(() -> now.heading(is));
    changes
        .seen(kind, span)
        .as(variant)
        .with("stage", Quoted.called(is))
        .with("was", text)
        .with("now", newText);
  }

  private void dependencies(Part was, Part is) {
    Map<String, Part> oldLegs = legs(old);
    Map<String, Part> newLegs = legs(now);
    Set<Part> before = identity();
    for (String id : after(was)) {
      Optional<Part> other = Optional.ofNullable(oldLegs.get(id));
      other.map(pairs.partners()::get).ifPresent(before::add);
    }
    Set<Part> after = identity();
    after(is).forEach(id -> Optional.ofNullable(newLegs.get(id)).ifPresent(after::add));
    for (Part other : before) {
      if (!after.contains(other)) {
        said(changes.seen(Kind.DEPENDENCY_REMOVED, dependency(is)), is, other);
      }
    }
    for (Part other : after) {
      if (!before.contains(other)) {
        said(changes.seen(Kind.DEPENDENCY_ADDED, dependency(is)), is, other);
      }
    }
  }

  private static Set<Part> identity() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static void said(Observation seen, Part is, Part other) {
    seen.with("stage", Quoted.called(is)).with("other", Quoted.called(other));
  }

  private Span dependency(Part part) {
    return now.stage(part)
        .flatMap(stage -> stage.dependencies().stream().findFirst())
        .map(one -> one.text().span())
        .filter(span -> !span.isEmpty())
        .orElseGet(() -> now.heading(part));
  }

  private static List<String> after(Part part) {
    return part.leg().map(Leg::after).orElse(List.of());
  }

  private static Map<String, Part> legs(Version version) {
    Map<String, Part> legs = new HashMap<>();
    version.stages().forEach(part -> part.leg().ifPresent(leg -> legs.put(leg.id(), part)));
    return legs;
  }
}
