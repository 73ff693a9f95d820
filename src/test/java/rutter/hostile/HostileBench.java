package rutter.hostile;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Checks inputs that no one would write and says which are slow, and where.
 *
 * <p>Each is checked as {@code lint} does it, or {@code show}, at half its size and then whole, in
 * a process of its own that ends when an input takes too long; what doubles the size should double
 * the time, not quadruple it.
 *
 * <pre>
 * java -cp target/test-classes:target/rutter.jar rutter.hostile.HostileBench [show] [--size BYTES] [NAME]...
 * </pre>
 */
public final class HostileBench {
  private static final int SIZE = 1_000_000;
  private static final int SLOW = 1_000;
  private static final int TOO_SLOW = 5_000;

  /** Below it a time says nothing of how it grows. */
  private static final int SHORTEST = 20;

  private HostileBench() {}

  public static void main(String... arguments) throws Exception {
    List<String> wanted = new ArrayList<>(List.of(arguments));
    String work = wanted.remove("show") ? "show" : "lint";
    int size = SIZE;
    if (wanted.size() > 1 && wanted.get(0).equals("--size")) {
      size = Integer.parseInt(wanted.get(1));
      wanted.subList(0, 2).clear();
    }
    List<String> names = chosen(wanted);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no input begins like " + wanted);
    }
    System.exit(run(names, work, size) ? 0 : 1);
  }

  /** All names, or those that begin like one of the given. */
  private static List<String> chosen(List<String> wanted) {
    return Inputs.all().names().stream()
        .filter(name -> wanted.isEmpty() || wanted.stream().anyMatch(name::startsWith))
        .toList();
  }

  private static boolean run(List<String> names, String work, int size) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("%-28s %9s %7s %7s %7s  %s%n", "input", "size", "ms", "½ ms", "growth", "verdict");
    int failures = 0;
    try (Worker worker = new Worker(work)) {
      for (String name : names) {
        Worker.Answer half = worker.ask(name, size / 2);
        Worker.Answer whole =
            half.failed() || half.millis() > TOO_SLOW ? half : worker.ask(name, size);
        boolean fails = whole.failed() || whole.millis() > TOO_SLOW;
        failures += fails ? 1 : 0;
        String verdict = fails ? "FAILS" : whole.millis() > SLOW ? "slow" : "ok";
        out.printf(
            "%-28s %9d %7d %7d %7s  %s%n",
            name,
            whole.size(),
            whole.millis(),
            half.millis(),
            growth(half, whole),
            (verdict + " " + whole.trouble()).strip());
        if (!verdict.equals("ok")) {
          whole.places().forEach(line -> out.println("      " + line));
        }
      }
    }
    out.printf("%d inputs, %d failed%n", names.size(), failures);
    return failures == 0;
  }

  private static String growth(Worker.Answer half, Worker.Answer whole) {
    return whole.equals(half) || half.millis() < SHORTEST
        ? "-"
        : String.format(Locale.ROOT, "%.1f", whole.millis() / (double) half.millis());
  }
}
