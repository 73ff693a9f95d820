package rutter.emit.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;

/** How far from the left each stop stands: near those that it is joined with, beside the others. */
final class Columns {
  private static final int ROUNDS = 12;

  private final Layers layers;
  private final IntUnaryOperator widths;
  private final int beside;
  private final Map<Integer, Double> middles = new HashMap<>();

  Columns(Layers layers, IntUnaryOperator widths, int beside) {
    this.layers = layers;
    this.widths = widths;
    this.beside = beside;
    layers.layers().forEach(this::begin);
    for (int round = 0; round < ROUNDS; round++) {
      layers.layers().forEach(this::move);
    }
    double left = edges(-1).min().orElse(0);
    middles.replaceAll((stop, middle) -> middle - left);
  }

  /** The middle of a stop. */
  double of(int stop) {
    return middles.getOrDefault(stop, 0.0);
  }

  double width() {
    return edges(1).max().orElse(0);
  }

  private DoubleStream edges(int side) {
    return middles.entrySet().stream()
        .mapToDouble(one -> one.getValue() + side * widths.applyAsInt(one.getKey()) / 2.0);
  }

  private void begin(List<Integer> layer) {
    double x = 0;
    for (int stop : layer) {
      double half = widths.applyAsInt(stop) / 2.0;
      middles.put(stop, x + half);
      x += 2 * half + beside;
    }
    double shift = (x - beside) / 2;
    layer.forEach(stop -> middles.merge(stop, -shift, Double::sum));
  }

  /** Each goes to its wish, and where two wishes collide both give way. */
  private void move(List<Integer> layer) {
    int count = layer.size();
    double[] left = new double[count];
    double[] right = new double[count];
    for (int i = 0; i < count; i++) {
      double wish = wish(layer.get(i));
      left[i] = i == 0 ? wish : Math.max(wish, left[i - 1] + apart(layer, i));
    }
    for (int i = count - 1; i >= 0; i--) {
      double wish = wish(layer.get(i));
      right[i] = i == count - 1 ? wish : Math.min(wish, right[i + 1] - apart(layer, i + 1));
    }
    for (int i = 0; i < count; i++) {
      middles.put(layer.get(i), (left[i] + right[i]) / 2);
    }
  }

  private double wish(int stop) {
    OptionalDouble joined = layers.joined(stop).stream().mapToDouble(this::of).average();
    return joined.orElse(of(stop));
  }

  private double apart(List<Integer> layer, int right) {
    int widths =
        this.widths.applyAsInt(layer.get(right - 1)) + this.widths.applyAsInt(layer.get(right));
    return widths / 2.0 + beside;
  }
}
