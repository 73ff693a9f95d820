package rutter.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rutter.text.Span;

/** Puts the blocks of one container, read one after the other, below what they belong to. */
final class Nesting {
  /** A bold line stands below every heading that flexmark knows. */
  static final int BOLD_LEVEL = 7;

  private static final int LONGEST_BARE_LABEL = 30;

  private final Predicate<String> isLabel;
  private final List<Block> flat;
  private int next;

  private Nesting(List<Block> flat, Predicate<String> isLabel) {
    this.flat = flat;
    this.isLabel = isLabel;
  }

  static List<Block> nest(List<Block> flat, Predicate<String> isLabel) {
    return new Nesting(flat, isLabel).below(0);
  }

  private List<Block> below(int level) {
    List<Block> blocks = new ArrayList<>();
    while (next < flat.size()) {
      Block block = labelled(flat.get(next));
      if (block instanceof Section section) {
        int own = section.style() == Section.Style.BOLD ? BOLD_LEVEL : section.level();
        if (level >= own) {
          return blocks;
        }
        next++;
        blocks.add(filled(section, own));
      } else if (block instanceof Field field) {
        next++;
        blocks.add(filled(field));
      } else {
        next++;
        blocks.add(block);
      }
    }
    return blocks;
  }

  private Section filled(Section section, int level) {
    List<Block> blocks = below(level);
    return new Section(
        level, section.style(), section.title(), blocks, cover(section.span(), blocks));
  }

  private Field filled(Field field) {
    boolean open = field.value().isEmpty();
    boolean introduces = field.value().plain().endsWith(":") || field.value().plain().endsWith("：");
    List<Block> body = new ArrayList<>();
    while (next < flat.size() && (open || (introduces && body.isEmpty()))) {
      Block block = labelled(flat.get(next));
      if (block instanceof Field || block instanceof Section) {
        break;
      }
      body.add(block);
      next++;
    }
    return new Field(field.name(), field.value(), body, cover(field.span(), body));
  }

  /** A known label alone on its line, with a list, a table or code below it, is a field. */
  private Block labelled(Block block) {
    if (block instanceof Paragraph paragraph
        && paragraph.text().plain().length() <= LONGEST_BARE_LABEL
        && next + 1 < flat.size()
        && holdsContent(flat.get(next + 1))
        && isLabel.test(paragraph.text().plain())) {
      Text name = paragraph.text();
      return new Field(name, Text.empty(name.span().end()), List.of(), paragraph.span());
    }
    return block;
  }

  private static boolean holdsContent(Block block) {
    return block instanceof Listing || block instanceof Table || block instanceof Fence;
  }

  private static Span cover(Span own, List<Block> blocks) {
    return blocks.isEmpty() ? own : own.cover(blocks.get(blocks.size() - 1).span());
  }
}
