package rutter.compare;

import java.util.List;
import java.util.Optional;
import rutter.program.Essence.About;
import rutter.program.Essence.Part;

/** What has become of a plan between two of its versions. */
public final class Comparison {
  private final Version old;
  private final Version now;
  private final Changes changes = new Changes();

  private Comparison(Version old, Version now) {
    this.old = old;
    this.now = now;
  }

  /** All changes; of what is approved there is one if and only if the digests differ. */
  public static List<Change> between(Version old, Version now) {
    return new Comparison(old, now).compare();
  }

  private List<Change> compare() {
    StageMatching matching = new StageMatching(old, now);
    Pairing<Part> pairs = matching.pairs();
    if (!old.essence().text().equals(now.essence().text())) {
      StepChanges steps = new StepChanges(old, now, new Renumbering(old, now, pairs), changes);
      new StageChanges(old, now, pairs, steps, changes).compare();
      for (About about : List.of(About.BEFORE, About.AFTER, About.WAY_BACK)) {
        around(about, steps);
      }
      steps.finish();
      new GapChanges(old, now, matching.keys(pairs), changes).compare();
      new OtherChanges(old, now, changes).compare();
      if (!changes.areExecutable()) {
        changes.seen(Kind.OTHER, now.subject().title());
      }
    }
    if (!changes.areExecutable() && !old.digest().equals(now.digest())) {
      changes.seen(Kind.OTHER, now.subject().title()).as("secret");
    }
    new DurationChanges(old, now, pairs, changes).compare();
    new ApprovalChanges(old, now, changes).compare();
    return changes.all();
  }

  private void around(About about, StepChanges steps) {
    Optional<Part> was = old.parts(about).stream().findFirst();
    Optional<Part> is = now.parts(about).stream().findFirst();
    if (was.isPresent() || is.isPresent()) {
      Part nothing = Part.nothing(about);
      boolean back = about == About.WAY_BACK;
      if (back && is.isEmpty()) {
        changes
            .gone(Kind.ROLLBACK_REMOVED, new Places(old).of(Step.of(was.orElseThrow()).get(0)))
            .as("plan")
            .with("stage", Quoted.called(was.orElseThrow()));
      } else {
        steps.compare(was.orElse(nothing), is.orElse(nothing), List.of());
      }
    }
  }
}
