package rutter.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All blocks below a block, in the order of the document. */
public final class Walk {
  private Walk() {}

  public static List<Block> children(Block block) {
    if (block instanceof Section section) {
      return section.blocks();
    }
    if (block instanceof Field field) {
      return field.body();
    }
    if (block instanceof Listing listing) {
      return List.copyOf(listing.items());
    }
    if (block instanceof Item item) {
      return item.blocks();
    }
    return block instanceof Quote quote ? quote.blocks() : List.of();
  }

  /** The block itself and all that is in it. */
  public static Stream<Block> all(Block block) {
    List<Block> all = new ArrayList<>();
    gather(block, all);
    return all.stream();
  }

  private static void gather(Block block, List<Block> all) {
    all.add(block);
    children(block).forEach(child -> gather(child, all));
  }

  public static Stream<Fence> fences(Block block) {
    return all(block).filter(Fence.class::isInstance).map(Fence.class::cast);
  }

  /** The words of a block itself, without those of the blocks in it. */
  public static List<Text> texts(Block block) {
    if (block instanceof Section section) {
      return List.of(section.title());
    }
    if (block instanceof Field field) {
      return List.of(field.name(), field.value());
    }
    if (block instanceof Paragraph paragraph) {
      return List.of(paragraph.text());
    }
    if (block instanceof Table table) {
      return Stream.concat(Stream.of(table.header()), table.rows().stream())
          .flatMap(row -> row.cells().stream())
          .toList();
    }
    return List.of();
  }
}
