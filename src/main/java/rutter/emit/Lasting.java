package rutter.emit;

import java.util.ArrayList;
import java.util.List;
import rutter.plan.Duration.Seconds;

/** Seconds as people say them: {@code 1 hour 30 minutes}. */
public final class Lasting {
  private record Unit(String name, long seconds) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit("day", 86_400),
          new Unit("hour", 3_600),
          new Unit("minute", 60),
          new Unit("second", 1));

  /** Below two days people count hours. */
  private static final long MANY_HOURS = 2 * 86_400;

  private Lasting() {}

  public static String words(long seconds) {
    List<String> parts = new ArrayList<>();
    long left = seconds;
    for (Unit unit : UNITS) {
      boolean tooLong = unit.seconds() == 86_400 && seconds < MANY_HOURS;
      long count = tooLong ? 0 : left / unit.seconds();
      if (count > 0) {
        parts.add(count + " " + unit.name() + (count == 1 ? "" : "s"));
        left -= count * unit.seconds();
      }
    }
    return parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
  }

  public static String words(Seconds seconds) {
    if (seconds.most().isEmpty()) {
      return "at least " + words(seconds.least());
    }
    long most = seconds.most().get();
    return seconds.least() == most || seconds.least() == 0
        ? words(most)
        : range(words(seconds.least()), words(most));
  }

  /** {@code 1 to 2 minutes}, {@code 50 minutes to 2 hours}. */
  private static String range(String least, String most) {
    int unit = least.indexOf(' ');
    String of = least.substring(unit);
    boolean same = most.endsWith(of.endsWith("s") ? of : of + "s");
    boolean simple = least.indexOf(' ', unit + 1) < 0 && most.indexOf(' ') == most.lastIndexOf(' ');
    return (same && simple ? least.substring(0, unit) : least) + " to " + most;
  }
}
