package rutter.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Field;
import rutter.outline.FrontMatter;
import rutter.outline.Item;
import rutter.outline.Listing;
import rutter.outline.Mark;
import rutter.outline.Outline;
import rutter.outline.Paragraph;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.text.Lines;
import rutter.text.Span;

/** All of an outline, each piece with the line and column of its first and last character. */
public final class OutlineText {
  private final Outline outline;
  private final StringBuilder out = new StringBuilder();

  private OutlineText(Outline outline) {
    this.outline = outline;
  }

  public static String of(Outline outline) {
    OutlineText text = new OutlineText(outline);
    text.write();
    return text.out.toString();
  }

  private void write() {
    outline.frontMatter().ifPresent(this::frontMatter);
    Walk.children(outline.root()).forEach(block -> block(block, 0));
    outline.anchors().forEach(anchor -> line(0, anchor.span(), "anchor #" + anchor.name()));
    outline.oddities().forEach(oddity -> line(0, oddity.span(), "oddity " + name(oddity.kind())));
  }

  private void frontMatter(FrontMatter matter) {
    line(0, matter.span(), "front matter");
    for (FrontMatter.Entry entry : matter.entries()) {
      line(1, entry.keySpan(), "key " + entry.key());
      line(1, entry.valueSpan(), "value " + entry.value());
    }
  }

  private void block(Block block, int depth) {
    line(depth, block.span(), describe(block));
    details(block, depth + 1);
    Walk.children(block).forEach(child -> block(child, depth + 1));
  }

  private static String describe(Block block) {
    if (block instanceof Section section) {
      return section.isHeading() ? "section of level " + section.level() : "bold line";
    }
    if (block instanceof Listing listing) {
      return listing.ordered() ? "ordered list" : "list";
    }
    if (block instanceof Item item) {
      return "item " + item.marker() + item.tick().map(OutlineText::box).orElse("");
    }
    if (block instanceof Table table) {
      return "table of " + table.delimiters() + " columns" + (table.ragged() ? ", ragged" : "");
    }
    if (block instanceof Fence fence) {
      Map<String, String> attributes = new TreeMap<>(fence.attributes());
      return "code " + name(fence.style()) + " \"" + fence.language() + "\" " + attributes;
    }
    return block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String box(Item.Tick tick) {
    return tick.done() ? " [x]" : " [ ]";
  }

  private void details(Block block, int depth) {
    if (block instanceof Section section) {
      text(depth, "title", section.title());
    } else if (block instanceof Field field) {
      text(depth, "name", field.name());
      text(depth, "value", field.value());
    } else if (block instanceof Item item) {
      item.tick().ifPresent(tick -> line(depth, tick.span(), "box"));
      text(depth, "words", item.text());
    } else if (block instanceof Paragraph paragraph) {
      text(depth, "words", paragraph.text());
    } else if (block instanceof Comment comment) {
      line(depth, comment.body(), quoted(comment.body()));
    } else if (block instanceof Table table) {
      row(depth, "header", table.header());
      table.rows().forEach(row -> row(depth, "row", row));
    } else if (block instanceof Fence fence) {
      List<String> lines = fence.body().lines().toList();
      for (int i = 0; i < fence.lines().size(); i++) {
        line(depth, fence.lines().get(i), "\"" + lines.get(i) + "\"");
      }
    }
  }

  private void row(int depth, String what, Table.Row row) {
    line(depth, row.span(), what);
    row.cells().forEach(cell -> text(depth + 1, "cell", cell));
  }

  private void text(int depth, String what, Text text) {
    line(depth, text.span(), what + " \"" + text.plain() + "\"");
    for (Mark mark : text.marks()) {
      line(depth + 1, mark.span(), name(mark.kind()) + " " + quoted(mark.inner()) + value(mark));
    }
  }

  private String value(Mark mark) {
    String inner = quoted(mark.inner());
    return quoted(mark.value()).equals(inner) ? "" : " → " + mark.value();
  }

  private String quoted(Span span) {
    return quoted(outline.source().text(span));
  }

  private static String quoted(String words) {
    return "\"" + words.lines().map(String::strip).collect(Collectors.joining("⏎")) + "\"";
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(int depth, Span span, String what) {
    Lines lines = outline.source().lines();
    out.append("  ".repeat(depth))
        .append(lines.at(span.start()))
        .append('-')
        .append(lines.at(span.end()))
        .append(' ')
        .append(what)
        .append('\n');
  }
}
