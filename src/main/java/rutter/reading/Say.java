package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Mark;
import rutter.outline.Paragraph;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Attribute;
import rutter.plan.Task;
import rutter.plan.Words;

/** What a place says, as words. */
final class Say {
  private Say() {}

  static Words words(Text text) {
    return new Words(text.plain(), text.span());
  }

  static Optional<Words> some(Text text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(words(text));
  }

  /** The value of a field: on its line, or else the first words below it. */
  static Optional<Words> value(Place place) {
    if (place.block() instanceof Field field && !field.value().isEmpty()) {
      return Optional.of(words(field.value()));
    }
    return points(place).stream().findFirst();
  }

  /** The points that a place makes: its value, its paragraphs, the items of its lists. */
  static List<Words> points(Place place) {
    List<Words> points = new ArrayList<>();
    if (place.block() instanceof Field field) {
      some(field.value()).ifPresent(points::add);
    }
    place.children().forEach(child -> addPoints(child, points));
    return points;
  }

  private static void addPoints(Place place, List<Words> points) {
    if (place.block() instanceof Paragraph || place.block() instanceof Item) {
      some(place.text()).ifPresent(points::add);
      place.children().stream()
          .filter(child -> !(child.block() instanceof Paragraph))
          .filter(child -> !(child.block() instanceof Field && place.block() instanceof Item))
          .forEach(child -> addPoints(child, points));
    } else if (place.block() instanceof Field field) {
      points.add(new Words(field.name().plain() + ": " + field.value().plain(), field.span()));
      place.children().forEach(child -> addPoints(child, points));
    } else if (place.block() instanceof Table table) {
      table.rows().forEach(row -> points.add(row(row)));
    } else {
      place.children().forEach(child -> addPoints(child, points));
    }
  }

  static Words row(Table.Row row) {
    List<String> cells = row.cells().stream().map(Text::plain).filter(c -> !c.isEmpty()).toList();
    return new Words(String.join(" | ", cells), row.span());
  }

  /** All fields below a place, at any depth. */
  static List<Attribute> attributes(Place place) {
    return place
        .all()
        .filter(child -> child != place && child.block() instanceof Field)
        .map(child -> new Attribute(words(child.label()), value(child).orElse(words(child.text()))))
        .toList();
  }

  static List<Task> tasks(Place place) {
    return place
        .all()
        .filter(child -> child.block() instanceof Item item && item.tick().isPresent())
        .map(Say::task)
        .toList();
  }

  private static Task task(Place place) {
    Item item = (Item) place.block();
    long depth =
        place
            .around()
            .filter(outer -> outer.block() instanceof Item around && around.tick().isPresent())
            .count();
    Item.Tick tick = item.tick().orElseThrow();
    return new Task(words(item.text()), tick.done(), (int) depth, tick.span());
  }

  /** The links in the words of a place itself. */
  static Stream<Mark> links(Place place) {
    return Walk.texts(place.block()).stream()
        .filter(text -> !text.marks().isEmpty())
        .flatMap(text -> text.marks(Mark.Kind.LINK));
  }
}
