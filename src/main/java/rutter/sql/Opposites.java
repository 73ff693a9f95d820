package rutter.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Actions that another action takes back word by word. */
final class Opposites {
  /** The longer ones first. */
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("NO FORCE ROW LEVEL SECURITY", "FORCE ROW LEVEL SECURITY"),
          List.of("ENABLE ROW LEVEL SECURITY", "DISABLE ROW LEVEL SECURITY"),
          List.of("DISABLE TRIGGER", "ENABLE TRIGGER"),
          List.of("DISABLE RULE", "ENABLE RULE"),
          List.of("NO INHERIT", "INHERIT"),
          List.of("SET UNLOGGED", "SET LOGGED"));

  private Opposites() {}

  static Optional<String> of(String action) {
    String words = action.strip().toUpperCase(Locale.ROOT);
    for (List<String> pair : PAIRS) {
      for (int i = 0; i < 2; i++) {
        String one = pair.get(i);
        if (words.equals(one) || words.startsWith(one + " ")) {
          return Optional.of(pair.get(1 - i) + action.strip().substring(one.length()));
        }
      }
    }
    return Optional.empty();
  }
}
