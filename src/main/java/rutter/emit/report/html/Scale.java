package rutter.emit.report.html;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import rutter.review.Timeline;

/** Where a timeline has marks, and what they are called. */
record Scale(Timeline timeline, long step) {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final int MOST = 6;

  private static final List<Long> STEPS =
      List.of(
          1L,
          10L,
          MINUTE,
          5 * MINUTE,
          15 * MINUTE,
          30 * MINUTE,
          HOUR,
          2 * HOUR,
          4 * HOUR,
          8 * HOUR,
          DAY,
          2 * DAY,
          7 * DAY,
          14 * DAY,
          28 * DAY,
          56 * DAY);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  static Scale of(Timeline timeline) {
    long step =
        STEPS.stream()
            .filter(one -> one * MOST >= timeline.seconds())
            .findFirst()
            .orElse(Math.max(1, timeline.seconds() / MOST));
    return new Scale(timeline, step);
  }

  List<Long> ticks() {
    return LongStream.rangeClosed(0, timeline.seconds() / step)
        .mapToObj(tick -> tick * step)
        .toList();
  }

  /** A date and, where days are few, a time. */
  String moment(long seconds) {
    LocalDateTime moment = timeline.begin().orElse(LocalDateTime.MIN).plusSeconds(seconds);
    return (timeline.seconds() <= 2 * DAY ? TIME : DATE).format(moment);
  }

  String label(long seconds) {
    if (timeline.begin().isPresent()) {
      return moment(seconds);
    }
    if (step >= DAY) {
      return seconds / DAY + " d";
    }
    if (step >= HOUR) {
      return seconds / HOUR + " h";
    }
    return step >= MINUTE ? seconds / MINUTE + " min" : seconds + " s";
  }
}
