package rutter.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No document fails or takes long; {@link HostileBench} tries larger ones and tells the times. */
class HostileIT {
  private static final int SIZE = 100_000;
  private static final int MOST_SHOWN = 100 * SIZE;
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final Inputs inputs = Inputs.all();
  private final Reading reading = new Reading();
  private final Linting linting = new Linting();

  @TestFactory
  Stream<DynamicTest> isReadInTime() {
    return each(reading::of);
  }

  @TestFactory
  Stream<DynamicTest> isCheckedInTime() {
    return each(linting::of);
  }

  /** {@code work} tells how many characters it shows. */
  private Stream<DynamicTest> each(ToIntFunction<String> work) {
    return inputs.names().stream().map(name -> dynamicTest(name, () -> holds(name, work)));
  }

  private void holds(String name, ToIntFunction<String> work) {
    String text = inputs.make(name, SIZE);
    int shown = assertTimeoutPreemptively(LIMIT, () -> work.applyAsInt(text));
    assertTrue(shown < MOST_SHOWN, shown + " characters are shown");
  }
}
