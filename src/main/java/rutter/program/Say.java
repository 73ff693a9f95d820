package rutter.program;

import java.util.ArrayList;
import java.util.List;
import rutter.outline.Block;
import rutter.outline.Fence;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Listing;
import rutter.outline.Paragraph;
import rutter.outline.Quote;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;

/** What blocks say, line by line. */
final class Say {
  private Say() {}

  /** {@code Risk: low}, or the name with the lines below it. */
  static List<String> lines(String name, List<Block> blocks) {
    List<String> points = points(blocks);
    boolean alone = blocks.size() == 1 && blocks.get(0) instanceof Field;
    if (alone) {
      return points;
    }
    return points.stream().map(point -> name + ": " + point).toList();
  }

  static List<String> points(List<Block> blocks) {
    List<String> points = new ArrayList<>();
    blocks.forEach(block -> add(block, points));
    return points;
  }

  /** The points without code and without the names of parts. */
  static List<String> criteria(List<Block> blocks) {
    List<Block> flat = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Section section) {
        flat.addAll(section.blocks());
      } else if (block instanceof Field field && field.value().isEmpty()) {
        flat.addAll(field.body());
      } else if (!(block instanceof Fence)) {
        flat.add(block);
      }
    }
    boolean nested = flat.stream().anyMatch(b -> b instanceof Section || b instanceof Fence);
    return nested ? criteria(flat) : points(withoutLead(flat));
  }

  /** {@code Stop if:} is no point, but leads to those below it. */
  private static List<Block> withoutLead(List<Block> blocks) {
    List<Block> points = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean before = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Listing;
      if (!before || !(blocks.get(i) instanceof Paragraph lead) || !leads(lead)) {
        points.add(blocks.get(i));
      }
    }
    return points;
  }

  private static boolean leads(Paragraph paragraph) {
    String words = paragraph.text().plain().strip();
    return words.endsWith(":") || words.endsWith("：");
  }

  private static void add(Block block, List<String> points) {
    if (block instanceof Paragraph paragraph) {
      some(paragraph.text().plain(), points);
    } else if (block instanceof Item item) {
      some(words(item).plain(), points);
      rest(item).forEach(inner -> add(inner, points));
    } else if (block instanceof Listing list) {
      list.items().forEach(item -> add(item, points));
    } else if (block instanceof Field field) {
      String value = field.value().plain();
      some(field.name().plain() + (value.isEmpty() ? "" : ": " + value), points);
      field.body().forEach(inner -> add(inner, points));
    } else if (block instanceof Table table) {
      table.rows().forEach(row -> some(row(table.header(), row), points));
    } else if (block instanceof Section section) {
      some(section.title().plain(), points);
      section.blocks().forEach(inner -> add(inner, points));
    } else if (block instanceof Quote quote) {
      quote.blocks().forEach(inner -> add(inner, points));
    } else if (block instanceof Fence fence) {
      some(fence.body().strip(), points);
    }
  }

  private static void some(String words, List<String> points) {
    if (!words.isBlank()) {
      points.add(words.strip());
    }
  }

  /** The words of an item; a field in a line below them is none of them, but in its rest. */
  static Text words(Item item) {
    return beginsWithWords(item) && item.blocks().get(0) instanceof Paragraph first
        ? first.text()
        : item.text();
  }

  private static boolean beginsWithWords(Item item) {
    List<Block> blocks = item.blocks();
    return !blocks.isEmpty()
        && blocks.get(0).span().start() <= item.text().span().start()
        && !item.text().isEmpty();
  }

  /** All blocks of an item but its own first words. */
  static List<Block> rest(Item item) {
    List<Block> blocks = item.blocks();
    boolean same = beginsWithWords(item);
    if (same && blocks.get(0) instanceof Section title) {
      List<Block> rest = new ArrayList<>(title.blocks());
      rest.addAll(blocks.subList(1, blocks.size()));
      return rest;
    }
    return same && blocks.get(0) instanceof Paragraph ? blocks.subList(1, blocks.size()) : blocks;
  }

  /** {@code Check: reads succeed; How: …}, with the names of the columns. */
  static String row(Table.Row header, Table.Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Text cell = row.cell(i);
      String name = header.cell(i).plain();
      if (!cell.isEmpty()) {
        cells.add(name.isEmpty() || cells.isEmpty() ? cell.plain() : name + ": " + cell.plain());
      }
    }
    return String.join("; ", cells);
  }
}
