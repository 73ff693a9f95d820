package rutter.outline;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Span;

/** Puts the blocks of one container, read one after the other, below what they belong to. */
final class Nesting {
  /** A bold line stands below every heading that flexmark knows. */
  static final int BOLD_LEVEL = 7;

  private static final int LONGEST_BARE_LABEL = 30;

  private final Labels labels;
  private final List<Block> flat;
  private int next;

  private Nesting(List<Block> flat, Labels labels) {
    this.flat = flat;
    this.labels = labels;
  }

  static List<Block> nest(List<Block> flat, Labels labels) {
    return new Nesting(flat, labels).below(0, false);
  }

  /**
   * {@code ofName}: the container is a bold line that names no part of a plan, but may hold some.
   */
  private List<Block> below(int level, boolean ofName) {
    List<Block> blocks = new ArrayList<>();
    while (next < flat.size()) {
      Block block = labelled(flat.get(next));
      if (block instanceof Section section) {
        int own = section.style() == Section.Style.BOLD ? BOLD_LEVEL : section.level();
        own += ofName && own == BOLD_LEVEL && isLabel(section) ? 1 : 0;
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
    List<Block> blocks = below(level, level == BOLD_LEVEL && !isLabel(section));
    return new Section(
        level, section.style(), section.title(), blocks, cover(section.span(), blocks));
  }

  private boolean isLabel(Section section) {
    return labels.isLabel(section.title().plain());
  }

  private Field filled(Field field) {
    if (labels.isUnit(field.name().plain())) {
      return unit(field);
    }
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

  /** {@code **Step 1:** Stop it.} holds all up to the next unit or heading. */
  private Field unit(Field field) {
    List<Block> body = new ArrayList<>();
    while (next < flat.size()) {
      Block block = labelled(flat.get(next));
      boolean unit = block instanceof Field other && labels.isUnit(other.name().plain());
      if (unit || block instanceof Section) {
        break;
      }
      next++;
      body.add(block instanceof Field inner ? filled(inner) : block);
    }
    return new Field(field.name(), field.value(), body, cover(field.span(), body));
  }

  /** A known label alone on its line, with a list, a table or code below it, is a field. */
  private Block labelled(Block block) {
    if (block instanceof Paragraph paragraph
        && paragraph.text().plain().length() <= LONGEST_BARE_LABEL
        && next + 1 < flat.size()
        && holdsContent(flat.get(next + 1))
        && labels.isLabel(paragraph.text().plain())) {
      Text name = paragraph.text();
      return new Field(name, Text.empty(name.span().end()), List.of(), paragraph.span());
    }
    return block;
  }

  private static boolean holdsContent(Block block) {
    return block instanceof Listing || block instanceof Table || block instanceof Fence;
  }

  static Span cover(Span own, List<Block> blocks) {
    return blocks.isEmpty() ? own : own.cover(blocks.get(blocks.size() - 1).span());
  }
}
