package rutter.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rutter.outline.Block;
import rutter.outline.Listing;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Code;
import rutter.rules.Effects;
import rutter.rules.LeftOpen;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** A document that is being lowered, with its commands by where they stand. */
final class Book {
  private final Subject subject;
  private final Map<Integer, Command> fences = new HashMap<>();
  private final Map<Integer, Command> inline = new HashMap<>();
  private final Set<String> set = new TreeSet<>();
  private final List<Words> sessions = new ArrayList<>();
  private final Map<Span, List<String>> open = new HashMap<>();
  private final Map<Span, Block> blocks = new HashMap<>();
  private final List<Span> undone;
  private final Codes codes;

  Book(Subject subject) {
    this.subject = subject;
    for (Command command : subject.plan().commands()) {
      switch (command.form()) {
        case FENCE -> fences.putIfAbsent(command.span().start(), command);
        case INLINE -> inline.putIfAbsent(command.span().start(), command);
        case NESTED -> {}
      }
    }
    for (LeftOpen left : LeftOpen.in(subject)) {
      for (LeftOpen.Place place : left.places()) {
        List<String> known = open.computeIfAbsent(place.fence().span(), any -> new ArrayList<>());
        if (!known.contains(left.text())) {
          known.add(left.text());
        }
      }
    }
    this.undone =
        subject.plan().stages().stream()
            .map(Stage::rollback)
            .filter(rollback -> rollback.coverage() == Rollback.Coverage.OWN)
            .map(Rollback::span)
            .toList();
    this.codes = new Codes(this);
  }

  Subject subject() {
    return subject;
  }

  Vocabulary words() {
    return subject.vocabulary();
  }

  Code code() {
    return Code.in(subject);
  }

  Effects effects() {
    return Effects.in(subject);
  }

  Optional<Command> fence(Block fence) {
    return Optional.ofNullable(fences.get(fence.span().start()));
  }

  Optional<Command> inlineAt(int start) {
    return Optional.ofNullable(inline.get(start));
  }

  /** A command was met that opens a shell, which the commands behind it may be meant for. */
  void enter(Words command) {
    sessions.add(command);
  }

  /** The command before a place that opened a shell elsewhere. */
  Optional<String> sessionBefore(Span place) {
    return sessions.stream()
        .filter(command -> command.span().start() < place.start())
        .map(Words::text)
        .findFirst();
  }

  /** The variables that any of the commands sets for those behind it. */
  Set<String> set() {
    return set;
  }

  /** What is still to be filled in in a fence. */
  List<String> leftOpen(Command command) {
    return open.getOrDefault(command.span(), List.of());
  }

  /** Whether a block is what undoes a stage, and stands in it. */
  boolean undoes(Block block) {
    return undone.stream()
        .anyMatch(span -> block.span().contains(span) || span.contains(block.span()));
  }

  /** The block that stands exactly there. */
  Optional<Block> at(Span span) {
    if (blocks.isEmpty()) {
      subject.blocks().stream()
          .filter(block -> !(block instanceof Listing))
          .forEach(block -> blocks.putIfAbsent(block.span(), block));
    }
    return Optional.ofNullable(blocks.get(span));
  }

  Codes codes() {
    return codes;
  }
}
