package rutter.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was meant by one that is not known. */
public final class Nearest {
  private Nearest() {}

  /** The known name with the fewest letters to change, if those are few. */
  public static Optional<String> to(String name, Collection<String> known) {
    int few = Math.max(1, Math.min(3, name.length() / 3));
    return known.stream()
        .filter(other -> Math.abs(name.length() - other.length()) <= few)
        .filter(other -> distance(name, other) <= few)
        .min(Comparator.comparingInt((String other) -> distance(name, other)));
  }

  /** A sentence about a name that is not known among others. */
  public static String unknown(String name, String where, Collection<String> known) {
    return "`"
        + name
        + "` is not known "
        + (where.isEmpty() ? "here" : "in " + where)
        + to(name, known)
            .map(other -> "; did you mean `" + other + "`?")
            .orElse("; there are " + String.join(", ", known));
  }

  /** A sentence about a rule that there is not; `rutter rules` lists too many to say them all. */
  public static String unknownRule(String name, Collection<String> known) {
    return "there is no rule `"
        + name
        + "`"
        + to(name, known)
            .map(other -> "; did you mean `" + other + "`?")
            .orElse("; `rutter rules` lists them");
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
