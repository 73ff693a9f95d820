package rutter.rules.rollback;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.outline.Block;
import rutter.outline.Field;
import rutter.outline.Section;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.rules.Subject;
import rutter.text.Span;

/** The sections of a plan that say how it is undone as a whole, with all that stands in them. */
record WayBack(Subject subject, List<Block> sections) {
  WayBack {
    sections = List.copyOf(sections);
  }

  static WayBack of(Subject subject) {
    return subject.once(WayBack.class, WayBack::read);
  }

  private static WayBack read(Subject subject) {
    Set<Span> labels =
        subject.plan().rollback().sections().stream().map(Words::span).collect(Collectors.toSet());
    List<Block> sections =
        subject.blocks().stream()
            .filter(block -> label(block).filter(labels::contains).findAny().isPresent())
            .toList();
    return new WayBack(subject, sections);
  }

  private static Stream<Span> label(Block block) {
    if (block instanceof Section section) {
      return Stream.of(section.title().span());
    }
    return block instanceof Field field ? Stream.of(field.name().span()) : Stream.empty();
  }

  boolean isEmpty() {
    return sections.isEmpty();
  }

  /** Where to point at if it lacks something: the name of the first section. */
  Span label() {
    return subject.plan().rollback().sections().get(0).span();
  }

  /** All blocks in it. */
  Stream<Block> blocks() {
    return sections.stream().flatMap(section -> Walk.all(section).skip(1));
  }

  /** Anything in it, its own names excepted, is as asked. */
  boolean says(Predicate<Text> asked) {
    return Stream.concat(values(), blocks().flatMap(block -> Walk.texts(block).stream()))
        .anyMatch(asked);
  }

  private Stream<Text> values() {
    return sections.stream()
        .filter(Field.class::isInstance)
        .map(section -> ((Field) section).value());
  }

  /** Whether the profile asks for a section about it; then it is its absence that is reported. */
  static boolean isAskedFor(Subject subject, Topic topic) {
    return subject.profile().sections().stream()
        .filter(section -> section.topic().filter(topic::equals).isPresent())
        .anyMatch(section -> section.isRequiredAt(subject.strictness()));
  }
}
