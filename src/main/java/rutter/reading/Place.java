package rutter.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rutter.outline.Block;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Paragraph;
import rutter.outline.Section;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** A block of the outline with what stands around it and what it is about. */
final class Place {
  /** In a title these tell what the document is, and nothing about what stands below it. */
  private static final Set<Concept> OF_DOCUMENT = EnumSet.of(Concept.EXAMPLE, Concept.GUIDE);

  private final Block block;
  private final @Nullable Place parent;
  private final Set<Concept> concepts;
  private final List<Place> children = new ArrayList<>();

  private Place(Block block, @Nullable Place parent, Set<Concept> concepts) {
    this.block = block;
    this.parent = parent;
    this.concepts = concepts;
  }

  static Place of(Section root, Vocabulary vocabulary) {
    Place places = of(root, null, vocabulary);
    places.first(Place::isHeading).ifPresent(title -> title.concepts.removeAll(OF_DOCUMENT));
    return places;
  }

  private static Place of(Block block, @Nullable Place parent, Vocabulary vocabulary) {
    Text label = labelOf(block);
    Set<Concept> concepts = EnumSet.noneOf(Concept.class);
    if (!label.isEmpty()) {
      concepts.addAll(vocabulary.concepts(label.plain()));
    }
    Place place = new Place(block, parent, concepts);
    for (Block child : Walk.children(block)) {
      place.children.add(of(child, place, vocabulary));
    }
    return place;
  }

  private static Text labelOf(Block block) {
    if (block instanceof Section section) {
      return section.title();
    }
    return block instanceof Field field ? field.name() : Text.empty(block.span().start());
  }

  Block block() {
    return block;
  }

  Span span() {
    return block.span();
  }

  List<Place> children() {
    return children;
  }

  Optional<Place> parent() {
    return Optional.ofNullable(parent);
  }

  /** The words that name the place: of a section its title, of a field its name. */
  Text label() {
    return labelOf(block);
  }

  /** The words of the place itself, without what stands below it. */
  Text text() {
    if (block instanceof Item item) {
      return item.text();
    }
    if (block instanceof Paragraph paragraph) {
      return paragraph.text();
    }
    return block instanceof Field field ? field.value() : label();
  }

  boolean is(Concept concept) {
    return concepts.contains(concept);
  }

  boolean isAny(Set<Concept> any) {
    return concepts.stream().anyMatch(any::contains);
  }

  Set<Concept> concepts() {
    return concepts;
  }

  boolean isSection() {
    return block instanceof Section;
  }

  boolean isHeading() {
    return block instanceof Section section && section.isHeading();
  }

  Optional<Field> field() {
    return block instanceof Field field ? Optional.of(field) : Optional.empty();
  }

  /** The place and all below it, in the order of the document. */
  Stream<Place> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Place::all));
  }

  <T extends Block> Stream<T> blocks(Class<T> type) {
    return all().map(Place::block).filter(type::isInstance).map(type::cast);
  }

  /** The places around this one, the nearest first. */
  Stream<Place> around() {
    return Stream.iterate(parent, place -> place != null, place -> place.parent);
  }

  Stream<Place> selfAndAround() {
    return Stream.concat(Stream.of(this), around());
  }

  boolean isUnder(Concept concept) {
    return around().anyMatch(place -> place.is(concept));
  }

  boolean isWithin(Place other) {
    return selfAndAround().anyMatch(place -> place == other);
  }

  Optional<Place> first(Predicate<Place> test) {
    return all().filter(test).findFirst();
  }

  /** All places of a concept that do not stand within another place of it. */
  List<Place> outermost(Concept concept) {
    return all().filter(place -> place.is(concept) && !place.isUnder(concept)).toList();
  }
}
