package rutter.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.outline.Item;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Stage;

/** A place, or a row of the table there, whose name numbers a unit of work. */
record Unit(Place place, Optional<Table.Row> row, Text title, UnitLabel label) {
  static Unit at(Place place, Text title, UnitLabel label) {
    return new Unit(place, Optional.empty(), title, label);
  }

  /** The places of units that are more than a row of a table. */
  static Set<Place> places(List<Unit> units) {
    return units.stream()
        .filter(unit -> unit.row().isEmpty())
        .map(Unit::place)
        .collect(Collectors.toSet());
  }

  Stage.Form form() {
    if (row.isPresent()) {
      return Stage.Form.TABLE;
    }
    return place.block() instanceof Item ? Stage.Form.LIST : Stage.Form.HEADING;
  }

  /** The same place in the document; comparing all words takes long. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit
        && place.equals(unit.place)
        && title.span().start() == unit.title.span().start();
  }

  @Override
  public int hashCode() {
    return place.hashCode() * 31 + title.span().start();
  }

  /** How deep the heading is; all that is no heading lies deeper. */
  int level() {
    return place.block() instanceof Section section ? section.level() : 9;
  }

  /** Units that are numbered together. */
  String family() {
    int depth = label.style() == UnitLabel.Style.NUMBER ? label.id().split("\\.", -1).length : 0;
    return label.kind().toLowerCase(Locale.ROOT) + "/" + level() + "/" + depth;
  }
}
