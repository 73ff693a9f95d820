package rutter.sql;

import java.util.ArrayList;
import java.util.List;

/** Names tables that are called by their alias: {@code DELETE o FROM orders o}. */
final class Aliases {
  private Aliases() {}

  static List<Name> resolved(List<Name> names, Cursor from) {
    List<Name> tables = new ArrayList<>();
    int place = from.place();
    for (Name name : names.subList(0, Math.min(names.size(), 8))) {
      from.back(place);
      tables.add(of(name, from));
    }
    return tables;
  }

  private static Name of(Name name, Cursor cursor) {
    while (cursor.seek("FROM", "USING", "JOIN")) {
      do {
        cursor.next();
        if (!cursor.peek().isName()) {
          break;
        }
        Name table = cursor.name();
        cursor.take("AS");
        if (cursor.peek().isName() && cursor.name().is(name)) {
          return table;
        }
      } while (cursor.peek().is(','));
    }
    return name;
  }
}
