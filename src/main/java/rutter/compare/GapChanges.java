package rutter.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Gap;
import rutter.plan.Gap.Disposition;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.program.Essence.About;
import rutter.program.Essence.Part;
import rutter.rules.Observation;
import rutter.text.Span;
import rutter.vocabulary.Wording;

/** What has become of the gaps: which stages close them now, if any. */
record GapChanges(Version old, Version now, Map<String, String> keys, Changes changes) {
  private static final double ALIKE = 0.6;

  void compare() {
    Pairing<Part> pairs =
        new Pairing<>(old.parts(About.GAP), now.parts(About.GAP))
            .byName(GapChanges::name)
            .byName(part -> Wording.value(gap(part).id().text()))
            .inOrder(GapChanges::name)
            .byName(part -> Wording.value(gap(part).title().text()))
            .byLikeness(
                ALIKE,
                (one, other) -> new Bag().add(one.name()).likeness(new Bag().add(other.name())));
    for (Part part : pairs.gone()) {
      said(changes.gone(Kind.GAP_DROPPED, place(old, gap(part))), gap(part));
    }
    for (Part part : pairs.added()) {
      Gap gap = gap(part);
      String stages = called(now, stages(gap));
      said(changes.seen(Kind.GAP_ADDED, place(now, gap)), gap)
          .as(stages.isEmpty() ? "open" : "")
          .with("now", stages);
    }
    pairs.partners().forEach((was, is) -> pair(was, is));
  }

  private static Gap gap(Part part) {
    return part.gap().orElseThrow();
  }

  private static String name(Part part) {
    return Wording.value(part.name());
  }

  private void pair(Part was, Part is) {
    Gap before = gap(was);
    Gap after = gap(is);
    Set<String> from = new LinkedHashSet<>();
    boolean lost = false;
    for (String key : stages(before)) {
      Optional<String> kept = Optional.ofNullable(keys.get(key));
      kept.ifPresent(from::add);
      lost |= kept.isEmpty();
    }
    Set<String> to = stages(after);
    if (!from.equals(to) || lost) {
      assigned(before, after, to);
      return;
    }
    boolean same = told(was).equals(told(is)) && was.name().equals(is.name());
    if (!same) {
      Observation seen = said(changes.seen(Kind.GAP_CHANGED, place(now, after)), after);
      String old = detail(was);
      seen.with("was", old).with("now", detail(is));
    }
  }

  private void assigned(Gap before, Gap after, Set<String> to) {
    String was = called(old, stages(before));
    if (to.isEmpty()) {
      Optional<Disposition> fate = after.disposition();
      said(changes.seen(Kind.GAP_DROPPED, place(now, after)), after)
          .as(fate.map(one -> one.kind().toString()).orElse("open"))
          .with("was", was);
      return;
    }
    boolean first = stages(before).isEmpty();
    said(changes.seen(first ? Kind.GAP_CHANGED : Kind.GAP_MOVED, place(now, after)), after)
        .as(first ? "closed" : "")
        .with("was", was)
        .with("now", called(now, to));
  }

  /** What is said of a gap beside its stages. */
  private static List<String> told(Part part) {
    List<String> told = new ArrayList<>();
    part.facts().stream()
        .filter(fact -> !fact.name().equals("closed by"))
        .forEach(fact -> told.add(fact.name() + " " + fact.words()));
    return told;
  }

  private static String detail(Part part) {
    List<String> told = new ArrayList<>(List.of(part.name()));
    told.addAll(told(part));
    return Quoted.brief(String.join("; ", told), 120);
  }

  private static Set<String> stages(Gap gap) {
    Set<String> stages = new LinkedHashSet<>();
    gap.assignments().forEach(given -> stages.addAll(given.stages()));
    return stages;
  }

  private static String called(Version version, Set<String> keys) {
    List<String> called = new ArrayList<>();
    for (String key : keys) {
      called.add(version.subject().stage(key).map(Stage::number).orElse(key));
    }
    return String.join(", ", called);
  }

  private static Observation said(Observation seen, Gap gap) {
    String title = gap.title().text();
    boolean own = title.isEmpty() || title.equals(gap.id().text());
    return seen.with(
        "gap", Quoted.brief(own ? gap.id().text() : gap.id().text() + " “" + title + "”", 80));
  }

  /** A gap of a document beside the plan is shown where the plan names the document. */
  private static Span place(Version version, Gap gap) {
    if (gap.document().equals(version.subject().source().name())) {
      return gap.id().isEmpty() ? gap.title().span() : gap.id().span();
    }
    return version.plan().gaps().documents().stream()
        .findFirst()
        .map(Words::span)
        .orElseGet(version.subject()::title);
  }
}
