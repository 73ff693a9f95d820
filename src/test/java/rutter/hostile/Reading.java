package rutter.hostile;

import java.util.List;
import rutter.emit.Ink;
import rutter.emit.OutlineTree;
import rutter.emit.PlanJson;
import rutter.emit.PlanTree;
import rutter.outline.Outline;
import rutter.packs.RuleFiles;
import rutter.plan.Plan;
import rutter.reading.PlanReader;
import rutter.text.Source;

/** All that {@code rutter show} does with a document, but for its files. */
final class Reading {
  private final PlanReader reader = new PlanReader(RuleFiles.vocabulary());

  /** The number of characters that are shown. */
  int of(String text) {
    Outline outline = reader.outline(Source.of("hostile.md", text));
    Plan plan = reader.read(outline, List.of());
    return PlanTree.of(plan, Ink.PLAIN, 80).length()
        + PlanJson.of(plan, false).length()
        + OutlineTree.of(outline, Ink.PLAIN, 80).length();
  }
}
