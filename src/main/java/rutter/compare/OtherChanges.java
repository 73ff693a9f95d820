package rutter.compare;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import rutter.compare.Change.Side;
import rutter.outline.FrontMatter;
import rutter.program.Essence.About;
import rutter.program.Essence.Fact;
import rutter.text.Span;

/** What the plan needs beside it, and when it stops or turns back. */
record OtherChanges(Version old, Version now, Changes changes) {
  private static final double ALIKE = 0.4;

  void compare() {
    limits();
    inputs();
  }

  private void limits() {
    Pairing<Fact> pairs = pairs(About.LIMITS);
    for (Fact fact : pairs.gone()) {
      changes
          .gone(Kind.GATE_REMOVED, new Places(old).said(fact.words()))
          .as(variant(fact))
          .with("step", Quoted.brief(fact.words(), 80));
    }
    for (Fact fact : pairs.added()) {
      changes
          .seen(Kind.GATE_ADDED, new Places(now).said(fact.words()))
          .as(variant(fact))
          .with("step", Quoted.brief(fact.words(), 80));
    }
    pairs.partners().forEach(this::limit);
  }

  private static String variant(Fact fact) {
    return fact.name().startsWith("abort") ? "abort" : "trigger";
  }

  private void limit(Fact was, Fact is) {
    WordDiff diff = WordDiff.between(was.words(), is.words());
    Span place = new Places(now).said(is.words());
    boolean kind = was.name().equals(is.name());
    if (!was.words().equals(is.words())) {
      diff.tell(
              changes.add(Kind.GATE_CHANGED, Side.NEW, place, Optional.of(diff.rewording())),
              variant(is))
          .with("step", Quoted.brief(is.words(), 80));
    } else if (!kind) {
      changes.seen(Kind.GATE_CHANGED, place).as("kind").with("step", Quoted.brief(is.words(), 80));
    }
  }

  private Pairing<Fact> pairs(About about) {
    List<Fact> before = facts(old, about);
    List<Fact> after = facts(now, about);
    IdentityHashMap<Fact, Bag> bags = new IdentityHashMap<>();
    before.forEach(fact -> bags.put(fact, new Bag().add(fact.words())));
    after.forEach(fact -> bags.put(fact, new Bag().add(fact.words())));
    Bag empty = new Bag();
    return new Pairing<>(before, after)
        .inOrder(Fact::text)
        .inOrder(Fact::words)
        .byLikeness(
            ALIKE,
            (one, other) ->
                bags.getOrDefault(one, empty).likeness(bags.getOrDefault(other, empty)));
  }

  private static List<Fact> facts(Version version, About about) {
    List<Fact> facts = new ArrayList<>();
    version.parts(about).forEach(part -> facts.addAll(part.facts()));
    return facts;
  }

  /** An input, tool or client has its name first. */
  private void inputs() {
    Pairing<Fact> pairs =
        new Pairing<>(facts(old, About.SURROUNDINGS), facts(now, About.SURROUNDINGS))
            .inOrder(Fact::text)
            .inOrder(OtherChanges::named);
    for (Fact fact : pairs.gone()) {
      changes.gone(Kind.INPUT_CHANGED, front(old, fact)).as("gone").with("input", named(fact));
    }
    for (Fact fact : pairs.added()) {
      changes
          .seen(Kind.INPUT_CHANGED, front(now, fact))
          .as("new")
          .with("input", fact.name() + " " + fact.words());
    }
    pairs
        .partners()
        .forEach(
            (was, is) -> {
              if (!was.words().equals(is.words())) {
                changes
                    .seen(Kind.INPUT_CHANGED, front(now, is))
                    .with("input", named(is))
                    .with("was", rest(was))
                    .with("now", rest(is));
              }
            });
  }

  private static String named(Fact fact) {
    return fact.name() + " " + fact.words().split(" ", 2)[0];
  }

  private static String rest(Fact fact) {
    String[] words = fact.words().split(" ", 2);
    return words.length > 1 ? words[1] : "";
  }

  private static Span front(Version version, Fact fact) {
    String name = fact.words().split(" ", 2)[0];
    Optional<Span> front = version.subject().outline().frontMatter().map(FrontMatter::span);
    int at = front.map(span -> version.subject().source().text(span).indexOf(name)).orElse(-1);
    return at < 0
        ? version.subject().title()
        : new Span(front.get().start() + at, front.get().start() + at + name.length());
  }
}
