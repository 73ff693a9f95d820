package rutter.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rutter.outline.Block;
import rutter.plan.Command;
import rutter.rules.Code;
import rutter.rules.Effects;
import rutter.rules.LeftOpen;
import rutter.rules.Subject;
import rutter.vocabulary.Vocabulary;

/** A document that is being lowered, with its commands by where they stand. */
final class Book {
  private final Subject subject;
  private final Map<Integer, Command> fences = new HashMap<>();
  private final Map<Integer, Command> inline = new HashMap<>();
  private final Set<String> set = new TreeSet<>();

  Book(Subject subject) {
    this.subject = subject;
    for (Command command : subject.plan().commands()) {
      switch (command.form()) {
        case FENCE -> fences.putIfAbsent(command.span().start(), command);
        case INLINE -> inline.putIfAbsent(command.span().start(), command);
        case NESTED -> {}
      }
    }
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

  /** The variables that any of the commands sets for those behind it. */
  Set<String> set() {
    return set;
  }

  /** What is still to be filled in in a fence. */
  List<String> leftOpen(Command command) {
    return LeftOpen.in(subject).stream()
        .filter(
            left ->
                left.places().stream()
                    .anyMatch(place -> place.fence().span().equals(command.span())))
        .map(LeftOpen::text)
        .toList();
  }
}
