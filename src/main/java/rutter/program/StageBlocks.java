package rutter.program;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.outline.Block;
import rutter.outline.Listing;
import rutter.outline.Table;
import rutter.plan.Stage;
import rutter.rules.Subject;
import rutter.text.Span;

/** The blocks of a document that are its stages. */
final class StageBlocks {
  private final Map<Span, Stage> stages = new HashMap<>();
  private final Map<Span, Block> blocks = new HashMap<>();
  private final List<Span> spans;

  StageBlocks(Subject subject) {
    for (Stage stage : subject.plan().stages()) {
      stages.putIfAbsent(stage.span(), stage);
    }
    this.spans = stages.keySet().stream().sorted(Comparator.comparingInt(Span::start)).toList();
    for (Block block : subject.blocks()) {
      if (!(block instanceof Listing) && stages.containsKey(block.span())) {
        blocks.putIfAbsent(block.span(), block);
      }
    }
  }

  Optional<Stage> stage(Block block) {
    return block instanceof Listing
        ? Optional.empty()
        : Optional.ofNullable(stages.get(block.span()));
  }

  Optional<Stage> stage(Table.Row row) {
    return Optional.ofNullable(stages.get(row.span()));
  }

  Optional<Block> block(Stage stage) {
    return Optional.ofNullable(blocks.get(stage.span()));
  }

  List<Span> spans() {
    return spans;
  }

  /** Whether any stage is within a place. */
  boolean areIn(Span place) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = spans.get(middle).start() < place.start();
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low < spans.size() && place.contains(spans.get(low));
  }
}
