package rutter.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** Pairs the same things of two versions, each at most once, the surest pairs first. */
final class Pairing<T> {
  /** What is compared each with each; beyond that only what is called alike is paired. */
  private static final int MOST = 40_000;

  private final IdentityHashMap<T, T> partners = new IdentityHashMap<>();
  private final IdentityHashMap<T, Boolean> taken = new IdentityHashMap<>();
  private final List<T> old;
  private final List<T> now;

  private record Candidate<T>(T old, T other, double likeness) {}

  Pairing(List<T> old, List<T> now) {
    this.old = new ArrayList<>(old);
    this.now = new ArrayList<>(now);
  }

  /** The one that something of the old version has become, by which it is known. */
  IdentityHashMap<T, T> partners() {
    return partners;
  }

  List<T> gone() {
    return List.copyOf(old);
  }

  List<T> added() {
    return List.copyOf(now);
  }

  private void pair(T one, T other) {
    partners.put(one, other);
    taken.put(one, true);
    taken.put(other, true);
  }

  private Pairing<T> settled() {
    old.removeIf(taken::containsKey);
    now.removeIf(taken::containsKey);
    return this;
  }

  /** Pairs what both versions have once under a name; what has none is left. */
  Pairing<T> byName(Function<T, String> name) {
    Map<String, List<T>> before = named(old, name);
    Map<String, List<T>> after = named(now, name);
    before.forEach(
        (key, ones) -> {
          List<T> others = after.getOrDefault(key, List.of());
          if (ones.size() == 1 && others.size() == 1) {
            pair(ones.get(0), others.get(0));
          }
        });
    return settled();
  }

  /** Pairs what stands under a name in the order in which it stands there. */
  Pairing<T> inOrder(Function<T, String> name) {
    Map<String, List<T>> before = named(old, name);
    Map<String, List<T>> after = named(now, name);
    before.forEach(
        (key, ones) -> {
          List<T> others = after.getOrDefault(key, List.of());
          for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            pair(ones.get(i), others.get(i));
          }
        });
    return settled();
  }

  private static <T> Map<String, List<T>> named(List<T> all, Function<T, String> name) {
    Map<String, List<T>> named = new HashMap<>();
    for (T one : all) {
      String key = name.apply(one);
      if (!key.isBlank()) {
        named.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
      }
    }
    return named;
  }

  /** Pairs what is at least so much alike, from 0 to 1. */
  Pairing<T> byLikeness(double least, ToDoubleBiFunction<T, T> likeness) {
    if ((long) old.size() * now.size() > MOST) {
      return this;
    }
    List<Candidate<T>> candidates = new ArrayList<>();
    for (T one : old) {
      for (T other : now) {
        double alike = likeness.applyAsDouble(one, other);
        if (alike >= least) {
          candidates.add(new Candidate<>(one, other, alike));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble((Candidate<T> one) -> one.likeness()).reversed());
    for (Candidate<T> one : candidates) {
      if (!taken.containsKey(one.old()) && !taken.containsKey(one.other())) {
        pair(one.old(), one.other());
      }
    }
    return settled();
  }
}
