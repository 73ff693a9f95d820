package rutter.review;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What is done when: from the beginning of the plan, which is a day only if the plan says so. */
public record Timeline(Optional<LocalDateTime> begin, List<Bar> bars) {

  /** Seconds from the beginning, and how many; {@code known} if the plan says how long it takes. */
  public record Bar(String called, long start, long seconds, boolean known, boolean risky) {
    public long end() {
      return start + seconds;
    }
  }

  static final Timeline NONE = new Timeline(Optional.empty(), List.of());

  public Timeline {
    bars = List.copyOf(bars);
  }

  /** When all is done, in seconds from the beginning. */
  public long seconds() {
    return bars.stream().mapToLong(Bar::end).max().orElse(0);
  }
}
