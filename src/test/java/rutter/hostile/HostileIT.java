package rutter.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import rutter.testing.Together;

/** No document fails or takes long; {@link HostileBench} tries larger ones and tells the times. */
class HostileIT {
  private static final int SIZE = 70_000;
  private static final int READ = 30_000;
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Inputs inputs = Inputs.all();
  private final Reading reading = new Reading();
  private final Linting linting = new Linting();

  /** Of fewer characters, as reading the most is a part of checking them. */
  @Test
  void isReadInTime() throws InterruptedException {
    each(READ, reading::of);
  }

  @Test
  void isCheckedInTime() throws InterruptedException {
    each(SIZE, linting::of);
  }

  /** {@code work} tells how many characters it shows. */
  private void each(int size, ToIntFunction<String> work) throws InterruptedException {
    Together.working(inputs.names().stream().map(name -> () -> holds(name, size, work)));
  }

  private void holds(String name, int size, ToIntFunction<String> work) {
    String text = inputs.make(name, size);
    int shown = assertTimeoutPreemptively(LIMIT, () -> work.applyAsInt(text), name);
    assertTrue(shown < 100 * size, () -> name + ": " + shown + " characters are shown");
  }
}
