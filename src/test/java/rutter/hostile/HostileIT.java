package rutter.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import rutter.testing.Together;

/** No document fails or takes long; {@link HostileBench} tries larger ones and tells the times. */
class HostileIT {
  private static final int SIZE = 100_000;
  private static final int MOST_SHOWN = 100 * SIZE;
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Inputs inputs = Inputs.all();
  private final Reading reading = new Reading();
  private final Linting linting = new Linting();

  @Test
  void isReadInTime() throws InterruptedException {
    each(reading::of);
  }

  @Test
  void isCheckedInTime() throws InterruptedException {
    each(linting::of);
  }

  /** {@code work} tells how many characters it shows. */
  private void each(ToIntFunction<String> work) throws InterruptedException {
    Together.working(inputs.names().stream().map(name -> () -> holds(name, work)));
  }

  private void holds(String name, ToIntFunction<String> work) {
    String text = inputs.make(name, SIZE);
    int shown = assertTimeoutPreemptively(LIMIT, () -> work.applyAsInt(text), name);
    assertTrue(shown < MOST_SHOWN, () -> name + ": " + shown + " characters are shown");
  }
}
