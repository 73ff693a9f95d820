package rutter.compare;

import java.util.Optional;
import rutter.finding.Rewording;
import rutter.rules.Observation;

/** One thing that has become of a plan, and in which of its versions it is to be seen. */
public record Change(Kind kind, Side side, Observation seen, Optional<Rewording> rewording) {
  /** The version in which a change is to be seen: what is gone is in the old one. */
  public enum Side {
    OLD,
    NEW
  }
}
