package rutter.emit;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Field;
import rutter.outline.FrontMatter;
import rutter.outline.Item;
import rutter.outline.Listing;
import rutter.outline.Outline;
import rutter.outline.Paragraph;
import rutter.outline.Quote;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;

/** The outline of a document, block by block. */
public final class OutlineTree {
  private final Page page;

  private OutlineTree(Page page) {
    this.page = page;
  }

  public static String of(Outline outline, Ink ink, int width) {
    Page page = new Page(outline.source(), ink, width);
    OutlineTree tree = new OutlineTree(page);
    outline.frontMatter().ifPresent(tree::frontMatter);
    Walk.children(outline.root()).forEach(block -> tree.write(block, 0));
    return page.toString();
  }

  private void frontMatter(FrontMatter matter) {
    for (FrontMatter.Entry entry : matter.entries()) {
      page.at(entry.valueSpan(), "front matter " + entry.key() + ": " + entry.value());
    }
  }

  private void write(Block block, int depth) {
    boolean list = block instanceof Listing;
    if (!list) {
      String text = "  ".repeat(Math.min(depth, 15)) + describe(block);
      boolean section = block instanceof Section;
      page.at(block.span(), text, section ? page.ink()::strong : UnaryOperator.identity());
    }
    for (Block child : Walk.children(block)) {
      boolean said =
          block instanceof Item item
              && child instanceof Paragraph paragraph
              && paragraph.text().span().equals(item.text().span());
      if (!said) {
        write(child, list ? depth : depth + 1);
      }
    }
  }

  private static String describe(Block block) {
    if (block instanceof Section section) {
      String sign = section.isHeading() ? "#".repeat(section.level()) : "**";
      return sign + " " + section.title().plain();
    }
    if (block instanceof Field field) {
      return "field " + field.name().plain() + ": " + field.value().plain();
    }
    if (block instanceof Item item) {
      String box = item.tick().map(tick -> tick.done() ? " [x]" : " [ ]").orElse("");
      boolean named = !item.blocks().isEmpty() && item.blocks().get(0) instanceof Field;
      return item.marker() + box + (named ? "" : " " + item.text().plain());
    }
    if (block instanceof Paragraph paragraph) {
      return paragraph.text().plain();
    }
    if (block instanceof Table table) {
      return table(table);
    }
    if (block instanceof Fence fence) {
      return fence(fence);
    }
    if (block instanceof Comment) {
      return "comment";
    }
    return block instanceof Quote ? "quote" : "list";
  }

  private static String table(Table table) {
    String columns =
        table.header().cells().stream().map(Text::plain).collect(Collectors.joining(" | "));
    String ragged = table.ragged() ? ", ragged" : "";
    return "table of " + table.rows().size() + " rows" + ragged + ": " + columns;
  }

  private static String fence(Fence fence) {
    String attributes =
        fence.attributes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining());
    String style =
        fence.style() == Fence.Style.FENCED
            ? ""
            : ", " + fence.style().name().toLowerCase(Locale.ROOT);
    return "code "
        + (fence.language().isEmpty() ? "(no language)" : fence.language())
        + attributes
        + ", "
        + fence.lines().size()
        + " lines"
        + style;
  }
}
