package rutter.emit;

import java.util.List;
import java.util.stream.Collectors;
import rutter.plan.Words;

/** Things counted and listed, in words. */
final class Counts {
  private Counts() {}

  /** {@code 2 tasks}; nothing of what there is none. */
  static String of(long number, String what) {
    return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
  }

  /** Those of the parts that say something. */
  static String joined(String between, List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }

  static String listed(List<Words> words) {
    return words.stream().map(Words::text).collect(Collectors.joining(", "));
  }
}
