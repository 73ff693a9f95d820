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
import rutter.outline.Table;
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
  private Set<Concept> concepts = Set.of();
  private boolean stage;
  private final List<Place> children = new ArrayList<>();

  /** All places of the document in its order; this one and what is below it are a run of them. */
  private final List<Place> document;

  private final int index;
  private final int position;
  private int end;

  private Place(Block block, @Nullable Place parent, List<Place> document) {
    this.block = block;
    this.parent = parent;
    this.document = document;
    this.index = document.size();
    this.position = parent == null ? 0 : parent.children.size();
    document.add(this);
  }

  static Place of(Section root, Vocabulary vocabulary) {
    Place places = of(root, null, new ArrayList<>(), vocabulary);
    places.first(Place::isHeading).ifPresent(Place::becomeTitle);
    return places;
  }

  /** The name of a stage says what it does; the stage is no section about that. */
  void becomeStage() {
    if (!(block instanceof Table)) {
      stage = true;
      concepts = Set.of();
    }
  }

  boolean isWithinStage() {
    return selfAndAround().anyMatch(place -> place.stage);
  }

  private void becomeTitle() {
    Set<Concept> kept = EnumSet.noneOf(Concept.class);
    kept.addAll(concepts);
    kept.removeAll(OF_DOCUMENT);
    concepts = kept;
  }

  private static Place of(
      Block block, @Nullable Place parent, List<Place> document, Vocabulary vocabulary) {
    Place place = new Place(block, parent, document);
    Text label = labelOf(block);
    if (!label.isEmpty()) {
      place.concepts = vocabulary.concepts(label.plain());
    }
    List<? extends Block> below =
        block instanceof Table table ? Pairs.of(table, vocabulary) : Walk.children(block);
    for (Block child : below) {
      place.children.add(of(child, place, document, vocabulary));
    }
    place.end = document.size();
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
    return !concepts.isEmpty() && concepts.stream().anyMatch(any::contains);
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
    return document.subList(index, end).stream();
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
    for (Place place = parent; place != null; place = place.parent) {
      if (place.is(concept)) {
        return true;
      }
    }
    return false;
  }

  boolean isWithin(Place other) {
    return document == other.document && index >= other.index && index < other.end;
  }

  boolean isWithinAny(Set<Place> others) {
    for (Place place = this; place != null; place = place.parent) {
      if (others.contains(place)) {
        return true;
      }
    }
    return false;
  }

  /** What stands right before it below the same name. */
  Optional<Place> before() {
    return parent == null || position == 0
        ? Optional.empty()
        : Optional.of(parent.children.get(position - 1));
  }

  Optional<Place> first(Predicate<Place> test) {
    return all().filter(test).findFirst();
  }

  /** All places of a concept that do not stand within another place of it. */
  List<Place> outermost(Concept concept) {
    return all().filter(place -> place.is(concept) && !place.isUnder(concept)).toList();
  }
}
