package rutter.world;

/** A line at a terminal that says how far a long run is; it is wiped when the run ends. */
final class Progress implements AutoCloseable {
  private static final int MILLIS_BETWEEN = 100;
  private static final String WIPE = "\r\u001b[K";

  private final Console console;
  private final int total;
  private long next;
  private boolean shown;

  /** Nothing is shown of a total of none. */
  Progress(Console console, int total, int millisBefore) {
    this.console = console;
    this.total = total;
    this.next = millis() + millisBefore;
  }

  void at(int done) {
    if (total > 0 && millis() >= next) {
      next = millis() + MILLIS_BETWEEN;
      shown = true;
      console.err().print(WIPE + "rutter: " + done + " of " + total + " documents");
      console.err().flush();
    }
  }

  @Override
  public void close() {
    if (shown) {
      console.err().print(WIPE);
      console.err().flush();
    }
  }

  private static long millis() {
    return System.nanoTime() / 1_000_000;
  }
}
