package rutter.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.compare.Change.Side;
import rutter.finding.Rewording;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.text.Span;

/** Gathers what has become of a plan. */
final class Changes {
  private final List<Change> all = new ArrayList<>();

  List<Change> all() {
    return List.copyOf(all);
  }

  boolean areExecutable() {
    return all.stream().anyMatch(change -> change.kind().isExecutable());
  }

  boolean have(Kind kind) {
    return all.stream().anyMatch(change -> change.kind() == kind);
  }

  /** In the new version. */
  Observation seen(Kind kind, Span span) {
    return add(kind, Side.NEW, span, Optional.empty());
  }

  /** In the old version. */
  Observation gone(Kind kind, Span span) {
    return add(kind, Side.OLD, span, Optional.empty());
  }

  Observation add(Kind kind, Side side, Span span, Optional<Rewording> rewording) {
    Observation seen = new Report().at(span);
    all.add(new Change(kind, side, seen, rewording));
    return seen;
  }
}
