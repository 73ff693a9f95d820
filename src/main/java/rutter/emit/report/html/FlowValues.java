package rutter.emit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rutter.emit.Terminal;
import rutter.emit.html.HtmlWords;
import rutter.emit.template.Values;
import rutter.review.Flow;
import rutter.review.Review;

/** What templates get of what waits for what: a drawing, where there is not too much, and words. */
record FlowValues(Review review, String prefix) {
  /** More bends than these are a knot. */
  private static final int BENDS = 400;

  private static final int LONGEST = 100;

  Map<String, Object> all() {
    boolean chained = isChain();
    return new Values()
        .put("chained", chained)
        .put("chain", chain())
        .put("drawing", chained ? "" : drawing())
        .put("sentences", sentences())
        .all();
  }

  /** Whether each waits for the one before it and for nothing else, which needs no drawing. */
  private boolean isChain() {
    List<Flow.Edge> edges = review.flow().edges();
    return edges.size() == review.flow().nodes().size() - 1
        && edges.stream().allMatch(edge -> edge.to() == edge.from() + 1);
  }

  private List<Map<String, Object>> chain() {
    List<Map<String, Object>> chain = new ArrayList<>();
    for (Flow.Node node : review.flow().nodes()) {
      int at = chain.size();
      boolean unsaid =
          review.flow().edges().stream().anyMatch(edge -> edge.to() == at && !edge.stated());
      List<String> look = new ArrayList<>();
      look.addAll(node.risky() ? List.of("risky") : List.of());
      look.addAll(node.undone() ? List.of() : List.of("bare"));
      look.addAll(unsaid ? List.of("unsaid") : List.of());
      chain.add(new Values().put("look", String.join(" ", look)).put("stage", link(at)).all());
    }
    return chain;
  }

  private String drawing() {
    long bends =
        review.flow().edges().stream().mapToLong(edge -> Math.abs(edge.to() - edge.from())).sum();
    return review.flow().isPicture() && bends <= BENDS ? FlowDrawing.of(review.flow(), prefix) : "";
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < review.flow().nodes().size(); i++) {
      int node = i;
      List<String> waits =
          review.flow().edges().stream()
              .filter(edge -> edge.to() == node && edge.stated())
              .map(edge -> link(edge.from()))
              .toList();
      if (!waits.isEmpty()) {
        sentences.add(link(i) + " waits for " + String.join(", ", waits));
      }
    }
    return sentences;
  }

  private String link(int number) {
    Flow.Node node = review.flow().nodes().get(number);
    String words = "<bdi>" + HtmlWords.of(Terminal.fit(node.called(), LONGEST)) + "</bdi>";
    int line = number < review.stages().size() ? review.stages().get(number).line() : 0;
    return line == 0 ? words : "<a href=\"#" + prefix + "L" + line + "\">" + words + "</a>";
  }
}
