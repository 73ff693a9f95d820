package rutter.program;

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

  StageBlocks(Subject subject) {
    for (Stage stage : subject.plan().stages()) {
      stages.putIfAbsent(stage.span(), stage);
    }
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
    return List.copyOf(stages.keySet());
  }
}
