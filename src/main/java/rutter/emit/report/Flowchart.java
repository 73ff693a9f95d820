package rutter.emit.report;

import java.util.List;
import rutter.review.Flow;
import rutter.review.Review;

/**
 * Which stage waits for which, drawn; a plan that says nothing of it is read from top to bottom.
 */
final class Flowchart {
  private Flowchart() {}

  static List<Part> of(Review review) {
    Flow flow = review.flow();
    boolean drawn = flow.isStated() && flow.isPicture();
    return drawn ? List.of(Part.of("what waits for what", folded(flow))) : List.of();
  }

  private static String folded(Flow flow) {
    return "\n<details>\n<summary>What waits for what</summary>\n\n```mermaid\n"
        + diagram(flow)
        + "```\n\nA dotted arrow is only the order of the plan. A thick border is a high risk, a broken one a"
        + " stage that cannot be undone.\n\n</details>\n";
  }

  static String diagram(Flow flow) {
    StringBuilder out = new StringBuilder("flowchart TD\n");
    for (int i = 0; i < flow.nodes().size(); i++) {
      Flow.Node node = flow.nodes().get(i);
      out.append("    s").append(i).append("[\"").append(MermaidWords.of(node.called()));
      out.append("\"]").append(look(node)).append('\n');
    }
    for (Flow.Edge edge : flow.edges()) {
      out.append("    s").append(edge.from()).append(edge.stated() ? " --> " : " -.-> ");
      out.append("s").append(edge.to()).append('\n');
    }
    out.append("    classDef risky stroke-width:4px\n");
    out.append("    classDef bare stroke-dasharray:6 4\n");
    out.append("    classDef both stroke-width:4px,stroke-dasharray:6 4\n");
    return out.toString();
  }

  private static String look(Flow.Node node) {
    if (node.undone()) {
      return node.risky() ? ":::risky" : "";
    }
    return node.risky() ? ":::both" : ":::bare";
  }
}
