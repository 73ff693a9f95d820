package rutter.ci;

import java.util.Optional;
import rutter.checking.Comparing;
import rutter.packs.BadRulesException;
import rutter.text.UnreadableException;
import rutter.world.Base;

/** What has become of plans since a commit, where they were in it. */
record Differences(Comparing comparing, Optional<Base> base) {
  Optional<Comparing.Outcome> of(String plan) throws BadRulesException {
    if (base.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(comparing.revisions(plan, base.get().commit(), null));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }
}
