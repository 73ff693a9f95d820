package rutter.testing;

import java.util.stream.IntStream;

/** Which of many moments are tried: some of them each time, all of them in a soak. */
public final class Moments {
  private Moments() {}

  public static IntStream of(int count, int step) {
    int stride = soak() ? 1 : step;
    return IntStream.iterate(1, number -> number <= count, number -> number + stride);
  }

  public static boolean soak() {
    return Boolean.getBoolean("rutter.soak");
  }
}
