package rutter.emit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rutter.emit.Lasting;
import rutter.emit.Terminal;
import rutter.emit.html.HtmlWords;
import rutter.emit.report.Gantt;
import rutter.emit.template.Values;
import rutter.review.Timeline;

/** What templates get of a timeline: a bar for each stage, drawn by hundredths of the whole. */
record TimelineValues(Timeline timeline, Scale scale) {
  private static final int LONGEST = 100;

  TimelineValues(Timeline timeline) {
    this(timeline, Scale.of(timeline));
  }

  Map<String, Object> all() {
    List<Map<String, Object>> bars = new ArrayList<>();
    for (Timeline.Bar bar : timeline.bars()) {
      bars.add(
          new Values()
              .put("called", HtmlWords.of(Terminal.fit(bar.called(), LONGEST)))
              .put("when", when(bar))
              .put("drawing", drawing(bar))
              .all());
    }
    return new Values()
        .put("span", Gantt.span(timeline))
        .put("bars", bars)
        .put("axis", axis())
        .all();
  }

  private String when(Timeline.Bar bar) {
    String start =
        timeline.begin().isPresent()
            ? scale.moment(bar.start())
            : bar.start() == 0 ? "from the beginning" : "after " + Lasting.words(bar.start());
    return start
        + ", "
        + (bar.known() ? Lasting.words(bar.seconds()) : "no duration given")
        + (bar.risky() ? ", high risk" : "");
  }

  private String drawing(Timeline.Bar bar) {
    StringBuilder out = new StringBuilder("<svg class=\"bar\" aria-hidden=\"true\" height=\"18\">");
    for (long tick : scale.ticks()) {
      String x = part(tick);
      out.append("<line class=\"tick\" x1=\"").append(x).append("\" x2=\"").append(x);
      out.append("\" y1=\"0\" y2=\"18\"/>");
    }
    String look = bar.risky() ? "lasting risky" : "lasting";
    if (bar.known()) {
      out.append("<rect class=\"").append(look).append("\" x=\"").append(part(bar.start()));
      out.append("\" y=\"3\" height=\"12\" rx=\"2\" width=\"").append(width(bar)).append("\"/>");
    } else {
      out.append("<circle class=\"moment\" cx=\"").append(part(bar.start()));
      out.append("\" cy=\"9\" r=\"5\"/>");
    }
    return out.append("</svg>").toString();
  }

  private String axis() {
    StringBuilder out =
        new StringBuilder("<svg class=\"axis\" aria-hidden=\"true\" height=\"20\">");
    for (long tick : scale.ticks()) {
      String anchor = tick == 0 ? "start" : tick * 20 > timeline.seconds() * 19 ? "end" : "middle";
      out.append("<text x=\"").append(part(tick)).append("\" y=\"14\" text-anchor=\"");
      out.append(anchor).append("\">").append(HtmlWords.of(scale.label(tick))).append("</text>");
    }
    return out.append("</svg>").toString();
  }

  /** What is short beside the whole is still seen. */
  private String width(Timeline.Bar bar) {
    return percent(Math.max(0.4, 100.0 * bar.seconds() / timeline.seconds()));
  }

  private String part(long seconds) {
    return percent(100.0 * seconds / timeline.seconds());
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part);
  }
}
