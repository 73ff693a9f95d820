package rutter.sql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Gathers facts in the order in which they are declared. */
final class Facts {
  private Facts() {}

  static Set<Fact> none() {
    return EnumSet.noneOf(Fact.class);
  }

  static Set<Fact> kept(Set<Fact> facts) {
    return Collections.unmodifiableSet(facts.isEmpty() ? none() : EnumSet.copyOf(facts));
  }
}
