package rutter.plan;

import java.util.Optional;

/** A span of time as written, and the seconds from and to that it means, if it says so. */
public record Duration(Words text, Optional<Seconds> seconds) {
  /** From one number of seconds to another; open at the end if {@code most} is not given. */
  public record Seconds(long least, Optional<Long> most) {}
}
