package rutter.emit.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rutter.emit.Terminal;
import rutter.emit.html.HtmlWords;
import rutter.review.Flow;

/** Draws what waits for what: boxes in layers from top to bottom, and arrows between them. */
final class FlowDrawing {
  private static final int COLUMNS = 26;
  private static final int LINES = 3;
  private static final int BOX = 212;
  private static final int BEND = 14;
  private static final int BESIDE = 20;
  private static final int BELOW = 40;
  private static final int LINE = 17;
  private static final int PADDING = 12;
  private static final int MARGIN = 4;

  private record Place(double x, double top, double bottom) {}

  private final Flow flow;
  private final String prefix;
  private final Layers layers;
  private final Map<Integer, Place> places = new HashMap<>();
  private final double width;
  private double height = MARGIN;

  private FlowDrawing(Flow flow, String prefix) {
    this.flow = flow;
    this.prefix = prefix;
    this.layers = new Layers(flow);
    Columns columns = new Columns(layers, this::width, BESIDE);
    this.width = columns.width() + 2 * MARGIN;
    layers.layers().forEach(layer -> place(layer, columns));
    height += MARGIN - BELOW;
  }

  static String of(Flow flow, String prefix) {
    return new FlowDrawing(flow, prefix).svg();
  }

  private int width(int stop) {
    return isNode(stop) ? BOX : BEND;
  }

  private boolean isNode(int stop) {
    return stop < flow.nodes().size();
  }

  private void place(List<Integer> layer, Columns columns) {
    double tall = layer.stream().mapToDouble(this::height).max().orElse(0);
    for (int stop : layer) {
      double own = isNode(stop) ? height(stop) : tall;
      double top = height + (tall - own) / 2;
      places.put(stop, new Place(columns.of(stop) + MARGIN, top, top + own));
    }
    height += tall + BELOW;
  }

  private double height(int stop) {
    return isNode(stop) ? words(stop).size() * LINE + 2 * PADDING : 0;
  }

  private List<String> words(int node) {
    List<String> lines = Terminal.wrap(flow.nodes().get(node).called().strip(), COLUMNS);
    if (lines.size() <= LINES) {
      return lines;
    }
    String last = Terminal.fit(lines.get(LINES - 1) + " " + lines.get(LINES), COLUMNS);
    return List.of(lines.get(0), lines.get(1), last);
  }

  private String svg() {
    StringBuilder out = new StringBuilder();
    out.append(
        format(
            "<svg class=\"flow\" aria-hidden=\"true\" width=\"%.0f\" height=\"%.0f\">",
            width, height));
    out.append("<defs><marker id=\"")
        .append(prefix)
        .append("arrow\" viewBox=\"0 0 8 8\" refX=\"8\"");
    out.append(" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">");
    out.append("<path class=\"tip\" d=\"M0,0 L8,4 L0,8 z\"/></marker></defs>");
    layers.ways().forEach(way -> out.append(way(way)));
    for (int i = 0; i < flow.nodes().size(); i++) {
      out.append(box(i));
    }
    return out.append("</svg>").toString();
  }

  private String way(Layers.Way way) {
    List<Integer> stops = way.stops();
    Place first = at(stops.get(0));
    Place last = at(stops.get(stops.size() - 1));
    boolean down = first.bottom() <= last.top();
    StringBuilder path = new StringBuilder();
    path.append(format("M%.1f,%.1f", first.x(), down ? first.bottom() : first.top()));
    for (int i = 1; i < stops.size(); i++) {
      Place from = at(stops.get(i - 1));
      Place to = at(stops.get(i));
      double start = down ? from.bottom() : from.top();
      double end = down ? to.top() : to.bottom();
      double middle = (start + end) / 2;
      path.append(format(" C%.1f,%.1f %.1f,%.1f", from.x(), middle, to.x(), middle));
      path.append(format(" %.1f,%.1f", to.x(), end));
      boolean passes = i < stops.size() - 1;
      path.append(passes ? format(" L%.1f,%.1f", to.x(), down ? to.bottom() : to.top()) : "");
    }
    String look = way.edge().stated() ? "way" : "way unsaid";
    return "<path class=\""
        + look
        + "\" marker-end=\"url(#"
        + prefix
        + "arrow)\" d=\""
        + path
        + "\"/>";
  }

  private Place at(int stop) {
    return places.getOrDefault(stop, new Place(0, 0, 0));
  }

  private String box(int number) {
    Flow.Node node = flow.nodes().get(number);
    Place place = at(number);
    String look = "node" + (node.risky() ? " risky" : "") + (node.undone() ? "" : " bare");
    StringBuilder out = new StringBuilder();
    out.append(
        format(
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" rx=\"6\"/>",
            look, place.x() - BOX / 2.0, place.top(), BOX, place.bottom() - place.top()));
    double y = place.top() + PADDING + LINE - 4;
    for (String line : words(number)) {
      out.append(format("<text x=\"%.1f\" y=\"%.1f\">", place.x(), y));
      out.append(HtmlWords.of(line)).append("</text>");
      y += LINE;
    }
    return out.toString();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
