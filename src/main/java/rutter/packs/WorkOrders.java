package rutter.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.plan.Layer;
import rutter.profile.WorkOrder;

/** The orders of work that ship: {@code rules/orders.yml}. */
public final class WorkOrders {
  private static final String FILE = "orders";

  private WorkOrders() {}

  /** All of them, the one for any migration first. */
  public static List<WorkOrder> all() {
    try {
      List<WorkOrder> orders = new ArrayList<>();
      Node all = RuleFiles.node(FILE).only("the file", List.of("version", FILE));
      Node named = all.get(FILE).orElseThrow();
      for (Map.Entry<String, Node> entry : named.asMap(FILE).entries().entrySet()) {
        orders.add(order(entry.getKey(), entry.getValue()));
      }
      return List.copyOf(orders);
    } catch (BadRulesException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a profile says of which work comes before which: {@code name: [{name, words}, …]}. */
  static List<WorkOrder> precedence(Optional<Node> node) throws BadRulesException {
    List<WorkOrder> orders = new ArrayList<>();
    if (node.isPresent()) {
      for (var entry : node.get().asMap("`precedence`").entries().entrySet()) {
        List<WorkOrder.Step> steps = new ArrayList<>();
        for (Node step : entry.getValue().asList("`" + entry.getKey() + "`")) {
          step.only("a step", List.of("name", "words"));
          String name = ProfileFile.text(step, "name");
          List<String> words = step.get("words").orElse(step).asWords("`words`");
          steps.add(new WorkOrder.Step(name, words, Optional.empty(), "", ""));
        }
        orders.add(new WorkOrder(entry.getKey(), List.of(), steps));
      }
    }
    return orders;
  }

  private static WorkOrder order(String name, Node node) throws BadRulesException {
    node.only(name, List.of("types", "steps"));
    List<WorkOrder.Step> steps = new ArrayList<>();
    for (Node step : node.get("steps").orElseThrow().asList("`steps`")) {
      step.only("a step", List.of("name", "layer", "verify", "undo"));
      steps.add(
          new WorkOrder.Step(
              ProfileFile.text(step, "name"),
              List.of(),
              layer(step),
              ProfileFile.text(step, "verify"),
              ProfileFile.text(step, "undo")));
    }
    return new WorkOrder(name, node.get("types").orElse(node).asWords("`types`"), steps);
  }

  private static Optional<Layer.Kind> layer(Node step) throws BadRulesException {
    String word = ProfileFile.text(step, "layer");
    return Stream.of(Layer.Kind.values()).filter(kind -> kind.toString().equals(word)).findFirst();
  }
}
