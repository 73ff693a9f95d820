package rutter.emit.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import rutter.emit.Lasting;
import rutter.review.Review;
import rutter.review.Timeline;

/** What is done when, drawn; without dates of the plan, by hours or days from the beginning. */
public final class Gantt {
  private static final int MOST = 60;
  private static final long DAY = 86_400;
  private static final long YEAR = 366 * DAY;

  /** Any day of a long year whose days count from one. */
  private static final LocalDateTime SOME_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private Gantt() {}

  static List<Part> of(Review review) {
    Timeline timeline = review.timeline();
    return isPicture(timeline) ? List.of(Part.of("the timeline", folded(timeline))) : List.of();
  }

  /** Whether a timeline is one that a reader takes in. */
  public static boolean isPicture(Timeline timeline) {
    return !timeline.bars().isEmpty()
        && timeline.bars().size() <= MOST
        && timeline.seconds() > 0
        && timeline.seconds() <= YEAR;
  }

  private static String folded(Timeline timeline) {
    return "\n<details>\n<summary>Timeline</summary>\n\n```mermaid\n"
        + diagram(timeline)
        + "```\n\n"
        + span(timeline)
        + "\n\n</details>\n";
  }

  /** How long all takes, in a sentence. */
  public static String span(Timeline timeline) {
    long unknown = timeline.bars().stream().filter(bar -> !bar.known()).count();
    String gaps = unknown == 0 ? "" : "; what takes no time here has no duration in the plan";
    String all = Lasting.words(timeline.seconds());
    return "From begin to end " + all + ", planned for the worst" + gaps + ".";
  }

  static String diagram(Timeline timeline) {
    StringBuilder out = new StringBuilder("gantt\n    dateFormat YYYY-MM-DD HH:mm:ss\n");
    out.append("    axisFormat ").append(axis(timeline)).append('\n');
    LocalDateTime begin = timeline.begin().orElse(SOME_DAY);
    int number = 0;
    for (Timeline.Bar bar : timeline.bars()) {
      out.append("    ").append(MermaidWords.first(bar.called())).append(" :");
      out.append(bar.risky() ? "crit, " : "").append(bar.known() ? "" : "milestone, ");
      out.append("b").append(number++).append(", ");
      out.append(MOMENT.format(begin.plusSeconds(bar.start()))).append(", ");
      out.append(bar.seconds()).append("s\n");
    }
    return out.toString();
  }

  private static String axis(Timeline timeline) {
    if (timeline.begin().isPresent()) {
      return timeline.seconds() <= 2 * DAY ? "%m-%d %H:%M" : "%Y-%m-%d";
    }
    return timeline.seconds() <= DAY ? "%H:%M" : "day %j";
  }
}
