package rutter.sql;

import java.util.Set;

/** Reads {@code ALGORITHM=INPLACE} and {@code LOCK=NONE}. */
final class MySqlFacts {
  private MySqlFacts() {}

  /** Takes all that stand here, with or without commas between them. */
  static void take(Cursor cursor, Set<Fact> facts) {
    while (cursor.atAny("ALGORITHM", "LOCK")) {
      boolean lock = cursor.next().is("LOCK");
      cursor.take('=');
      if (cursor.done()) {
        return;
      }
      note((lock ? "LOCK_" : "ALGORITHM_") + cursor.next().text(), facts);
      cursor.take(',');
    }
  }

  private static void note(String name, Set<Fact> facts) {
    switch (name) {
      case "ALGORITHM_COPY" -> facts.add(Fact.ALGORITHM_COPY);
      case "ALGORITHM_INPLACE", "ALGORITHM_NOCOPY" -> facts.add(Fact.ALGORITHM_INPLACE);
      case "ALGORITHM_INSTANT" -> facts.add(Fact.ALGORITHM_INSTANT);
      case "LOCK_NONE" -> facts.add(Fact.LOCK_NONE);
      case "LOCK_SHARED" -> facts.add(Fact.LOCK_SHARED);
      case "LOCK_EXCLUSIVE" -> facts.add(Fact.LOCK_EXCLUSIVE);
      default -> {}
    }
  }
}
