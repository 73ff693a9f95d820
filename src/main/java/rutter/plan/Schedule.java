package rutter.plan;

import java.util.List;
import java.util.Optional;
import rutter.text.Span;

/** When things happen: the tables and lists of the plan that give times. */
public record Schedule(List<Timeline> timelines) {
  /**
   * A table or list of times with what it says they add up to; {@code byEffort} if its times are
   * work, which several people may do at once, and {@code around} is the section it stands in.
   */
  public record Timeline(
      List<Entry> entries, Optional<Duration> total, boolean byEffort, Span span, Span around) {
    public Timeline {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A row or point of a timeline, and the stages it is about; {@code unknown} are those it names
   * that the plan does not have, {@code clock} the seconds since midnight, or since the beginning.
   */
  public record Entry(
      Words phase,
      List<String> stages,
      List<String> unknown,
      Optional<Duration> duration,
      Words start,
      Words end,
      Optional<Long> clock,
      Words dependencies) {
    public Entry {
      stages = List.copyOf(stages);
      unknown = List.copyOf(unknown);
    }
  }

  public Schedule {
    timelines = List.copyOf(timelines);
  }

  public List<Entry> entries() {
    return timelines.stream().flatMap(timeline -> timeline.entries().stream()).toList();
  }

  public Optional<Duration> total() {
    return timelines.stream().flatMap(timeline -> timeline.total().stream()).findFirst();
  }
}
