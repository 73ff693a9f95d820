package rutter.emit.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.review.Flow;

/** Whatever waits for whatever, also in circles, each stage has a place of its own. */
class LayersProperties {
  @Provide
  Arbitrary<Flow> flows() {
    return Arbitraries.integers()
        .between(1, 15)
        .flatMap(
            count ->
                Arbitraries.integers()
                    .between(0, count - 1)
                    .list()
                    .ofSize(2)
                    .filter(pair -> !pair.get(0).equals(pair.get(1)) || count == 1)
                    .list()
                    .ofMaxSize(count == 1 ? 0 : 20)
                    .map(pairs -> flow(count, pairs)));
  }

  private static Flow flow(int count, List<List<Integer>> pairs) {
    List<Flow.Node> nodes = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> nodes.add(new Flow.Node("" + i, "S" + i, false, true)));
    return new Flow(
        nodes, pairs.stream().map(pair -> new Flow.Edge(pair.get(0), pair.get(1), true)).toList());
  }

  @Property(tries = 300)
  void eachStageIsInOneLayerAndEachWayGoesFromLayerToLayer(@ForAll("flows") Flow flow) {
    Layers layers = new Layers(flow);
    List<Integer> all = layers.layers().stream().flatMap(List::stream).toList();
    assertEquals(all.size(), all.stream().distinct().count());
    assertTrue(IntStream.range(0, flow.nodes().size()).allMatch(all::contains));
    assertEquals(flow.edges().size(), layers.ways().size());
    for (Layers.Way way : layers.ways()) {
      for (int i = 1; i < way.stops().size(); i++) {
        int step = layer(way.stops().get(i), layers) - layer(way.stops().get(i - 1), layers);
        assertEquals(1, Math.abs(step), way.toString());
      }
    }
  }

  private static int layer(int stop, Layers layers) {
    return IntStream.range(0, layers.layers().size())
        .filter(i -> layers.layers().get(i).contains(stop))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 300)
  void whatStandsBesideEachOtherDoesNotTouch(@ForAll("flows") Flow flow) {
    Layers layers = new Layers(flow);
    Columns columns = new Columns(layers, stop -> 100, 10);
    for (List<Integer> layer : layers.layers()) {
      for (int i = 1; i < layer.size(); i++) {
        double apart = columns.of(layer.get(i)) - columns.of(layer.get(i - 1));
        assertTrue(apart > 109.9, layer + " " + apart);
      }
      layer.forEach(
          stop -> assertTrue(columns.of(stop) >= 49.9 && columns.of(stop) <= columns.width()));
    }
  }
}
