package rutter.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import rutter.compare.Draft.Part;

/** Plans of any number of stages, no two things in them alike, and what can be done to them. */
final class Drafts {
  private static final List<String> VERBS =
      List.of("Copy", "Switch", "Index", "Announce", "Drain", "Freeze", "Replay", "Shrink", "Warm");
  private static final List<String> THINGS =
      List.of("readers", "archive", "ledger", "queue", "sessions", "mails", "orders", "images");

  private Drafts() {}

  /** A change that an author makes, and what is to be told of it. */
  record Made(String what, Draft now, List<String> kinds) {
    Made {
      kinds = List.copyOf(kinds);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static Arbitrary<Draft> any() {
    return Combinators.combine(Arbitraries.integers().between(2, 7), Arbitraries.longs())
        .as((count, seed) -> draft(count, new Random(seed)));
  }

  private static Draft draft(int count, Random random) {
    List<String> verbs = new ArrayList<>(VERBS);
    Collections.shuffle(verbs, random);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(part(i, verbs.get(i), random));
    }
    return new Draft(
        parts,
        List.of("Space for twice the rows", "The nightly job is paused"),
        List.of("Head of Platform", "Head of Security"),
        "It was decided in spring.");
  }

  static Part part(int index, String verb, Random random) {
    String thing = THINGS.get(random.nextInt(THINGS.size()));
    String name = verb + " the " + thing;
    List<String> steps = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      steps.add("Tell the " + word(random) + " team of " + word(random));
      commands.add("tool" + index + i + " --" + word(random) + " " + word(random) + " " + i);
    }
    return new Part(
        name,
        random.nextBoolean() ? "medium" : "high",
        (2 + random.nextInt(5)) + " hours",
        steps,
        commands,
        List.of("the count of " + word(random) + " is right", "no " + word(random) + " is lost"),
        List.of("put the " + word(random) + " back", "tell " + word(random)),
        List.of("G-" + index + "1", "G-" + index + "2"));
  }

  /** A word that no other is like. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  /** All that is tried with a draft; {@code which} chooses the stage. */
  static List<Made> of(Draft draft, int which) {
    List<Part> parts = draft.parts();
    int at = Math.floorMod(which, parts.size());
    Part part = parts.get(at);
    List<Made> all = new ArrayList<>();
    inStage(draft, at, part, all);
    asWhole(draft, at, part, all);
    List<Part> fewer = new ArrayList<>(parts);
    fewer.remove(at);
    all.add(
        new Made(
            "a stage is removed",
            draft.with(fewer),
            List.of("gap-dropped", "gap-dropped", "stage-removed")));
    List<Part> more = new ArrayList<>(parts);
    more.add(at, part(9, "Verify", new Random(which)));
    all.add(
        new Made(
            "a stage is added",
            draft.with(more),
            List.of("gap-added", "gap-added", "stage-added")));
    List<Part> moved = new ArrayList<>(parts);
    moved.add(at == 0 ? parts.size() - 1 : 0, moved.remove(at));
    all.add(new Made("a stage is moved", draft.with(moved), List.of("stage-reordered")));
    return all;
  }

  private static void inStage(Draft draft, int at, Part part, List<Made> all) {
    Editing edit = new Editing(part);
    make("a name", draft.with(at, edit.name("Retire the printers")), all, "stage-renamed");
    make("a lower risk", draft.with(at, edit.risk("low")), all, "risk-lowered");
    make("a higher risk", draft.with(at, edit.risk("critical")), all, "risk-raised");
    make("another time", draft.with(at, edit.hours("9 hours")), all, "duration-changed");
    make("a step more", draft.with(at, edit.step("Ask the owners of it")), all, "step-added");
    make("a step less", draft.with(at, edit.withoutStep()), all, "step-removed");
    make("a command more", draft.with(at, edit.command("sync --now")), all, "command-added");
    make("a command less", draft.with(at, edit.withoutCommand()), all, "command-removed");
    make("another command", draft.with(at, edit.otherCommand()), all, "command-changed");
    make("a loss", draft.with(at, edit.command("dropdb archive")), all, "irreversible-added");
    make("a check less", draft.with(at, edit.checks(1)), all, "verification-weakened");
    make("no check", draft.with(at, edit.checks(0)), all, "verification-removed");
    make("a way back less", draft.with(at, edit.ways(1)), all, "rollback-weakened");
    make("no way back", draft.with(at, edit.ways(0)), all, "rollback-removed");
    make("a gap less", draft.with(at, edit.gaps(1)), all, "gap-dropped");
  }

  private static void asWhole(Draft draft, int at, Part part, List<Made> all) {
    int other = (at + 1) % draft.parts().size();
    Part next = draft.parts().get(other);
    List<String> gaps = new ArrayList<>(next.gaps());
    gaps.add(part.gaps().get(1));
    Draft moved = draft.with(at, new Editing(part).gaps(1));
    make("a gap moved", moved.with(other, new Editing(next).gaps(gaps)), all, "gap-moved");
    List<String> steps = new ArrayList<>(next.steps());
    steps.add(part.steps().get(0));
    Draft without = draft.with(at, new Editing(part).withoutStep());
    make("a step moved", without.with(other, new Editing(next).steps(steps)), all, "step-moved");
    Draft asked =
        new Draft(
            draft.parts(), draft.preconditions().subList(0, 1), draft.signers(), draft.prose());
    make("a precondition less", asked, all, "gate-removed");
    Draft signed =
        new Draft(
            draft.parts(), draft.preconditions(), draft.signers().subList(0, 1), draft.prose());
    make("an approver less", signed, all, "approver-removed");
  }

  private static void make(String what, Draft now, List<Made> all, String kind) {
    all.add(new Made(what, now, List.of(kind)));
  }
}
