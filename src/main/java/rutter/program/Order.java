package rutter.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts legs behind those that they wait for, and else leaves them in the order of the plan. */
final class Order {
  private Order() {}

  static List<Leg> of(List<Leg> legs) {
    List<Leg> left = new ArrayList<>(legs);
    List<Leg> ordered = new ArrayList<>();
    Set<String> open = new HashSet<>();
    legs.forEach(leg -> open.add(leg.id()));
    while (!left.isEmpty()) {
      int next = 0;
      while (next < left.size() && left.get(next).after().stream().anyMatch(open::contains)) {
        next++;
      }
      // a circle is broken where the plan begins it
      Leg leg = left.remove(next == left.size() ? 0 : next);
      open.remove(leg.id());
      ordered.add(leg);
    }
    return ordered;
  }
}
