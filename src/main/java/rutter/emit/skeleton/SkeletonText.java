package rutter.emit.skeleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rutter.emit.MarkdownQuote;
import rutter.emit.template.Template;

/** A skeleton as Markdown, by a template. */
public final class SkeletonText {
  private SkeletonText() {}

  public static String of(Skeleton skeleton, String template) {
    return new Template("plan", name -> template).fill(values(skeleton), MarkdownQuote::of);
  }

  private static Map<String, Object> values(Skeleton skeleton) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", skeleton.title());
    values.put("owner", skeleton.owner());
    values.put("type", skeleton.type());
    values.put("gapMap", skeleton.gapMap().isEmpty() ? "" : YamlQuote.of(skeleton.gapMap()));
    values.put("stages", stages(skeleton));
    values.put("gaps", skeleton.gaps().stream().map(SkeletonText::gap).toList());
    values.put("mapped", !skeleton.gaps().isEmpty());
    return values;
  }

  private static List<Map<String, Object>> stages(Skeleton skeleton) {
    List<Map<String, Object>> stages = new ArrayList<>();
    for (int i = 0; i < skeleton.steps().size(); i++) {
      Skeleton.Step step = skeleton.steps().get(i);
      Map<String, Object> values = new HashMap<>();
      values.put("number", i + 1);
      values.put("indent", " ".repeat(Integer.toString(i + 1).length() + 2));
      values.put("after", i == 0 ? "none" : skeleton.unit() + " " + i);
      values.put("name", step.name());
      values.put("layer", step.layer());
      values.put("risk", step.risk());
      values.put("effort", step.effort());
      values.put("closes", step.gaps());
      values.put("verify", step.advice().verify());
      values.put("undo", step.advice().undo());
      stages.add(values);
    }
    return stages;
  }

  private static Map<String, String> gap(Skeleton.Row row) {
    return Map.of(
        "id", row.id(),
        "risk", row.risk(),
        "effort", row.effort(),
        "stage", row.stage(),
        "disposition", row.disposition(),
        "notes", row.notes());
  }
}
