package rutter.program;

import java.util.List;
import rutter.testing.Lowered;

/** The operations of small plans, a line for each. */
final class Steps {
  private Steps() {}

  /** A plan with one stage. */
  static Program stage(String body) {
    return Lowered.of("# Migration plan\n\n## Stage 1: Move\n\n" + body);
  }

  static List<String> forward(String body) {
    return said(stage(body).legs().get(0).forward());
  }

  static List<String> back(String body) {
    return said(stage(body).legs().get(0).back());
  }

  static List<String> said(List<Operation> operations) {
    return operations.stream()
        .map(one -> one.id() + " " + by(one.deed()) + ": " + one.title())
        .toList();
  }

  private static String by(Deed deed) {
    return deed.getClass().getSimpleName();
  }
}
