package rutter.compare;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import rutter.plan.Stage;
import rutter.program.Essence.Fact;
import rutter.program.Essence.Part;
import rutter.vocabulary.Wording;

/** Finds the stages of an older version among those of a newer one, by what they say and do. */
record StageMatching(Version old, Version now) {
  private static final double ALIKE = 0.45;

  /** Those that have the same number need be less alike. */
  private static final double NUMBERED = 0.2;

  /** A name says more of a stage than a word of a command. */
  private static final int WEIGHT_OF_NAME = 3;

  Pairing<Part> pairs() {
    IdentityHashMap<Part, Bag> bags = new IdentityHashMap<>();
    IdentityHashMap<Part, String> names = new IdentityHashMap<>();
    IdentityHashMap<Part, String> numbers = new IdentityHashMap<>();
    for (Version version : List.of(old, now)) {
      for (Part part : version.stages()) {
        String name = version.stage(part).map(stage -> stage.name().text()).orElse(part.name());
        names.put(part, Wording.value(name));
        numbers.put(part, version.stage(part).map(Stage::key).orElse(""));
        bags.put(part, bag(name, part));
      }
    }
    return new Pairing<>(old.stages(), now.stages())
        .byName(part -> names.getOrDefault(part, "") + "\n" + numbers.get(part))
        .byName(part -> names.getOrDefault(part, ""))
        .byName(StageMatching::content)
        .byLikeness(
            ALIKE,
            (one, other) ->
                likeness(bags, one, other)
                    + (numbers.getOrDefault(one, "").equals(numbers.get(other)) ? NUMBERED : 0))
        .inOrder(part -> names.getOrDefault(part, ""));
  }

  private static double likeness(IdentityHashMap<Part, Bag> bags, Part one, Part other) {
    Bag empty = new Bag();
    return bags.getOrDefault(one, empty).likeness(bags.getOrDefault(other, empty));
  }

  private static Bag bag(String name, Part part) {
    Bag bag = new Bag().add(name, WEIGHT_OF_NAME);
    for (Fact fact : part.facts()) {
      if (fact.operation().isPresent()) {
        bag.add(fact.words());
        fact.content().forEach(bag::add);
      }
    }
    return bag;
  }

  private static String content(Part part) {
    StringBuilder content = new StringBuilder();
    for (Fact fact : part.facts()) {
      if (fact.operation().isPresent()) {
        content.append(fact.text());
      }
    }
    return content.toString();
  }

  /** The keys of the new stages, by those of the old ones that they were. */
  Map<String, String> keys(Pairing<Part> pairs) {
    Map<String, String> keys = new HashMap<>();
    pairs
        .partners()
        .forEach(
            (was, is) ->
                old.stage(was)
                    .ifPresent(
                        before ->
                            now.stage(is).ifPresent(after -> keys.put(before.key(), after.key()))));
    return keys;
  }
}
