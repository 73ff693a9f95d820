package rutter.compare;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import rutter.text.Differences;
import rutter.text.Differences.Change;

/** The steps of a part in two versions: which are the same, moved, changed, gone or new. */
final class StepPairs {
  private static final double ALIKE = 0.4;

  /** Two that read so are one that was changed, whatever it was for. */
  private static final double SAME = 0.95;

  private static final double JOINED = 0.75;

  private final List<Step> gone = new ArrayList<>();
  private final List<Step> added = new ArrayList<>();
  private final IdentityHashMap<Step, Step> moved = new IdentityHashMap<>();
  private final IdentityHashMap<Step, Step> changed = new IdentityHashMap<>();

  StepPairs(List<Step> old, List<Step> now) {
    List<Change> hunks =
        Differences.between(
            old.stream().map(Step::key).toList(), now.stream().map(Step::key).toList());
    IdentityHashMap<Step, Integer> hunkOf = new IdentityHashMap<>();
    for (int i = 0; i < hunks.size(); i++) {
      Change hunk = hunks.get(i);
      for (Step step : old.subList(hunk.from(), hunk.to())) {
        hunkOf.put(step, i);
        gone.add(step);
      }
      for (Step step : now.subList(hunk.newFrom(), hunk.newTo())) {
        hunkOf.put(step, i);
        added.add(step);
      }
    }
    pair(new Pairing<>(gone, added).inOrder(Step::key), moved);
    hunks.forEach(hunk -> join(hunk, old, now));
    pair(
        new Pairing<>(gone, added)
            .byLikeness(ALIKE, (one, other) -> likeness(one, other, hunkOf))
            .inOrder(step -> hunkOf.get(step) + " " + form(step)),
        changed);
  }

  /** Code that is run piece by piece now and was in one go before, or the other way. */
  private void join(Change hunk, List<Step> old, List<Step> now) {
    List<Step> before = coded(old.subList(hunk.from(), hunk.to()));
    List<Step> after = coded(now.subList(hunk.newFrom(), hunk.newTo()));
    boolean pieces = before.size() != after.size() && Math.min(before.size(), after.size()) == 1;
    if (pieces && gone.containsAll(before) && added.containsAll(after)) {
      Step was = Step.joined(before);
      Step is = Step.joined(after);
      if (was.family() == is.family() && was.words().likeness(is.words()) >= JOINED) {
        changed.put(was, is);
        gone.removeAll(before);
        added.removeAll(after);
      }
    }
  }

  private static List<Step> coded(List<Step> steps) {
    return steps.stream().filter(Step::isCode).toList();
  }

  private void pair(Pairing<Step> pairing, Map<Step, Step> into) {
    into.putAll(pairing.partners());
    gone.clear();
    gone.addAll(pairing.gone());
    added.clear();
    added.addAll(pairing.added());
  }

  /** Where the one stood the other is more surely what it has become. */
  private static double likeness(Step one, Step other, Map<Step, Integer> hunkOf) {
    boolean same = isSame(one, other);
    double alike = Math.max(one.words().likeness(other.words()), same ? ALIKE : 0);
    boolean here = hunkOf.getOrDefault(one, -1).equals(hunkOf.getOrDefault(other, -2));
    boolean fits = one.family() == other.family() || alike >= SAME || same;
    return fits ? alike + (here ? 0.05 : 0) + (form(one).equals(form(other)) ? 0.05 : 0) : 0;
  }

  /** What runs the same, or has the same title, whatever else is said of it. */
  private static boolean isSame(Step one, Step other) {
    return one.isCode() ? one.runsTheSame(other) : one.isCalled(other);
  }

  private static String form(Step step) {
    return step.family() + (step.fact().code().isEmpty() ? " said" : " coded");
  }

  List<Step> gone() {
    return gone;
  }

  List<Step> added() {
    return added;
  }

  /** From what it was to what it is; only its place among the others is another. */
  Map<Step, Step> moved() {
    return moved;
  }

  Map<Step, Step> changed() {
    return changed;
  }
}
