package rutter.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The other side of {@link Worker}: reads orders, and writes how long each took, and where. */
final class Timing {
  private static final int GIVE_UP = 8_000;
  private static final int MOST_PLACES = 4;

  private final Inputs inputs = Inputs.all();
  private final Consumer<String> work;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Timing(Consumer<String> work) {
    this.work = work;
  }

  /** Of what {@code show} does, or else of what {@code lint} does. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    boolean show = arguments[0].equals("show");
    Timing timing = new Timing(show ? new Reading()::of : new Linting()::of);
    timing.warm();
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      String[] order = line.split(" ", 2);
      timing.time(timing.inputs.make(order[1], Integer.parseInt(order[0])));
    }
  }

  private void warm() {
    for (int i = 0; i < 3; i++) {
      List.of("headings-phase", "table-gaps", "fields-bold", "lists-flat", "fences-closed")
          .forEach(name -> work.accept(inputs.make(name, 20_000)));
    }
  }

  private void time(String text) throws InterruptedException {
    long start = System.nanoTime();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> work.accept(text));
    thread.setUncaughtExceptionHandler((any, e) -> thrown.set(e));
    thread.setDaemon(true);
    thread.start();
    Map<String, Integer> places = new HashMap<>();
    int samples = 0;
    while (thread.isAlive() && millis(start) < GIVE_UP) {
      thread.join(samples == 0 ? 300 : 20);
      places.merge(place(thread.getStackTrace()), 1, Integer::sum);
      samples++;
    }
    long took = millis(start);
    tell(places, samples);
    long size = text.getBytes(StandardCharsets.UTF_8).length;
    out.println((size + " " + took + " " + trouble(thread, thrown.get())).strip());
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private void tell(Map<String, Integer> places, int samples) {
    places.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .sorted(Comparator.comparing(entry -> -entry.getValue()))
        .limit(MOST_PLACES)
        .forEach(e -> out.println("place " + e.getValue() * 100 / samples + "% " + e.getKey()));
  }

  private static String trouble(Thread thread, @org.jspecify.annotations.Nullable Throwable e) {
    if (thread.isAlive()) {
      return "takes more than " + GIVE_UP / 1000 + " s";
    }
    return e == null ? "" : ("throws " + e + " at " + place(e.getStackTrace())).replace('\n', ' ');
  }

  /** The innermost frame, and the innermost frames of the program around it. */
  private static String place(StackTraceElement[] stack) {
    StringBuilder place = new StringBuilder();
    int own = 0;
    for (int i = 0; i < stack.length && own < MOST_PLACES; i++) {
      boolean ours = stack[i].getClassName().startsWith("rutter.");
      if (i == 0 || ours) {
        String owner = stack[i].getClassName().replaceAll("^.*\\.", "");
        place.append(i == 0 ? "" : " < ").append(owner).append('.');
        place.append(stack[i].getMethodName()).append(':').append(stack[i].getLineNumber());
        own += ours ? 1 : 0;
      }
    }
    return place.toString();
  }
}
