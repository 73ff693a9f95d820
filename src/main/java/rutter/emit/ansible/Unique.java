package rutter.emit.ansible;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of variables, of which no two are the same. */
final class Unique {
  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  String of(String name) {
    String unique = name;
    while (!given.add(unique)) {
      unique = name + "_" + counts.merge(name, 1, Integer::sum);
    }
    return unique;
  }
}
