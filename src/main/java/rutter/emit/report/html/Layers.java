package rutter.emit.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rutter.review.Flow;

/**
 * Puts the nodes of a flow into layers, each below what it waits for, and into the layers between
 * two nodes a bend of the edge that joins them.
 */
final class Layers {
  /** A way from one node to another, by their numbers and those of the bends between them. */
  record Way(Flow.Edge edge, List<Integer> stops) {}

  private static final int ROUNDS = 4;

  private final Flow flow;
  private final List<Integer> order = new ArrayList<>();
  private final List<List<Integer>> layers = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final Map<Integer, List<Integer>> above = new HashMap<>();
  private final Map<Integer, List<Integer>> below = new HashMap<>();

  Layers(Flow flow) {
    this.flow = flow;
    sort();
    place();
    for (int i = 0; i < ROUNDS; i++) {
      untangle(above, 1, 1);
      untangle(below, layers.size() - 2, -1);
    }
  }

  List<List<Integer>> layers() {
    return layers;
  }

  List<Way> ways() {
    return ways;
  }

  /** The stops right above and right below. */
  List<Integer> joined(int stop) {
    return Stream.of(above, below)
        .flatMap(side -> side.getOrDefault(stop, List.of()).stream())
        .toList();
  }

  /** Each behind what it waits for; in a circle the first of the document goes first. */
  private void sort() {
    int count = flow.nodes().size();
    int[] waits = new int[count];
    flow.edges().forEach(edge -> waits[edge.to()]++);
    boolean[] done = new boolean[count];
    while (order.size() < count) {
      int next = next(waits, done);
      done[next] = true;
      order.add(next);
      flow.edges().stream().filter(edge -> edge.from() == next).forEach(edge -> waits[edge.to()]--);
    }
  }

  private static int next(int[] waits, boolean[] done) {
    int first = -1;
    for (int i = 0; i < waits.length; i++) {
      if (!done[i] && waits[i] <= 0) {
        return i;
      }
      first = first < 0 && !done[i] ? i : first;
    }
    return first;
  }

  /** In a circle one edge goes up; it too joins two layers. */
  private void place() {
    int[] layer = new int[flow.nodes().size()];
    for (int node : order) {
      for (Flow.Edge edge : flow.edges()) {
        boolean ends = edge.to() == node || edge.from() == node;
        int other = edge.to() == node ? edge.from() : edge.to();
        if (ends && order.indexOf(other) < order.indexOf(node)) {
          layer[node] = Math.max(layer[node], layer[other] + 1);
        }
      }
    }
    for (int i = 0; i <= Arrays.stream(layer).max().orElse(0); i++) {
      layers.add(new ArrayList<>());
    }
    order.forEach(node -> layers.get(layer[node]).add(node));
    int bend = flow.nodes().size();
    for (Flow.Edge edge : flow.edges()) {
      List<Integer> stops = new ArrayList<>();
      int down = layer[edge.from()] <= layer[edge.to()] ? 1 : -1;
      stops.add(edge.from());
      for (int i = layer[edge.from()] + down; i * down < layer[edge.to()] * down; i += down) {
        layers.get(i).add(bend);
        stops.add(bend++);
      }
      stops.add(edge.to());
      ways.add(new Way(edge, stops));
      for (int i = 1; i < stops.size(); i++) {
        join(stops.get(i - 1), stops.get(i), down);
      }
    }
  }

  private void join(int from, int to, int down) {
    int upper = down > 0 ? from : to;
    int lower = down > 0 ? to : from;
    below.computeIfAbsent(upper, any -> new ArrayList<>()).add(lower);
    above.computeIfAbsent(lower, any -> new ArrayList<>()).add(upper);
  }

  /** Each below, or above, the middle of those that it is joined with. */
  private void untangle(Map<Integer, List<Integer>> joined, int from, int step) {
    for (int i = from; i >= 0 && i < layers.size(); i += step) {
      Map<Integer, Double> places = new HashMap<>();
      List<Integer> beside = layers.get(i - step);
      beside.forEach(node -> places.put(node, (beside.indexOf(node) + 0.5) / beside.size()));
      List<Integer> layer = layers.get(i);
      Map<Integer, Double> wished = new HashMap<>();
      for (int node : layer) {
        double own = (layer.indexOf(node) + 0.5) / layer.size();
        wished.put(
            node,
            joined.getOrDefault(node, List.of()).stream()
                .filter(places::containsKey)
                .mapToDouble(places::get)
                .average()
                .orElse(own));
      }
      layer.sort(Comparator.comparing(wished::get));
    }
  }
}
