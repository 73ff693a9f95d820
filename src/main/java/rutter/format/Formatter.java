package rutter.format;

import java.util.ArrayList;
import java.util.List;
import rutter.outline.Block;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Outline;
import rutter.outline.Table;
import rutter.outline.Walk;
import rutter.text.Edit;
import rutter.text.Source;

/** What would make a document uniform: tables, the colons of fields, the ticks of tasks. */
public final class Formatter {
  private Formatter() {}

  /** Edits that overlap nowhere; none of them touches code, numbers or words. */
  public static List<Edit> edits(Outline outline) {
    Source source = outline.source();
    RawHtml html = RawHtml.of(source.text());
    List<Block> blocks = Walk.all(outline.root()).toList();
    List<Edit> edits = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Table table && !html.holds(table.span())) {
        edits.addAll(TableStyle.edits(source, table));
      } else if (block instanceof Field field) {
        fields.add(field);
      } else if (block instanceof Item item) {
        item.tick().filter(tick -> tick.mark() == 'X').ifPresent(tick -> edits.add(small(tick)));
      }
    }
    edits.addAll(Colons.edits(source, fields));
    return edits;
  }

  public static String format(Outline outline) {
    return Edit.apply(outline.source().text(), edits(outline));
  }

  private static Edit small(Item.Tick tick) {
    return new Edit(tick.span(), "[x]");
  }
}
