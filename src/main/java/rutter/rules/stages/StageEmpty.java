package rutter.rules.stages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Section;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Vocabulary;

/**
 * A heading with nothing below it, unless a heading of the same level goes on with it; a moment may
 * need no more than its name.
 */
public final class StageEmpty implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Map<Integer, Stage> stages = new HashMap<>();
    subject.plan().stages().stream()
        .filter(stage -> stage.heading().form() == Stage.Form.HEADING)
        .filter(stage -> !stage.heading().isMoment())
        .forEach(stage -> stages.put(stage.heading().label().span().start(), stage));
    List<Stage> empty = new ArrayList<>();
    subject.blocks().stream()
        .filter(Section.class::isInstance)
        .forEach(section -> collect((Section) section, stages, subject.vocabulary(), empty));
    Lacking.report(empty, subject, report);
  }

  private static void collect(
      Section around, Map<Integer, Stage> stages, Vocabulary vocabulary, List<Stage> empty) {
    List<Block> blocks = around.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Stage stage = stage(blocks.get(i), stages);
      boolean bare =
          blocks.get(i) instanceof Section section
              && section.blocks().stream().allMatch(Comment.class::isInstance);
      boolean goesOn =
          i + 1 < blocks.size()
              && blocks.get(i + 1) instanceof Section next
              && stage(next, stages) == null
              && vocabulary.concepts(next.title().plain()).isEmpty();
      if (stage != null && bare && !goesOn) {
        empty.add(stage);
      }
    }
  }

  private static @Nullable Stage stage(Block block, Map<Integer, Stage> stages) {
    return block instanceof Section section ? stages.get(section.title().span().start()) : null;
  }
}
