package rutter.text;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that was meant by one that is not known. */
public final class Nearest {
  private Nearest() {}

  /** The known name with the fewest letters to change, if those are few. */
  public static Optional<String> to(String name, Collection<String> known) {
    int few = Math.max(1, Math.min(3, name.length() / 3));
    Optional<String> nearest = Optional.empty();
    for (String other : known) {
      int distance = distance(name, other, few);
      if (distance <= few) {
        nearest = Optional.of(other);
        few = distance - 1;
      }
    }
    return nearest;
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

  /** How many letters to change; if those are more than {@code most}, some such number. */
  private static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      int least = i;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
        least = Math.min(least, row[j]);
        diagonal = above;
      }
      if (least > most) {
        return least;
      }
    }
    return row[b.length()];
  }
}
