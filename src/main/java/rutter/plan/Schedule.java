package rutter.plan;

import java.util.List;
import java.util.Optional;

/** When things happen: the rows of the timeline and what they add up to. */
public record Schedule(List<Entry> entries, Optional<Duration> total) {
  /** A row or point of the timeline, and the stages it is about. */
  public record Entry(
      Words phase,
      List<String> stages,
      Optional<Duration> duration,
      Words start,
      Words end,
      Words dependencies) {
    public Entry {
      stages = List.copyOf(stages);
    }
  }

  public Schedule {
    entries = List.copyOf(entries);
  }
}
