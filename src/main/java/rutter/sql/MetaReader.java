package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads commands of psql and mysql themselves. */
final class MetaReader {
  private MetaReader() {}

  static List<Change> read(Cursor cursor, Dialect dialect) {
    Token token = cursor.peek();
    String line = cursor.written();
    String command = line.startsWith("\\") ? line.substring(1) : line;
    if (line.startsWith("\\copy ")) {
      return List.of(copy(cursor, command, token.start() + 1, dialect));
    }
    List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+")));
    String name = words.remove(0);
    return List.of(
        new Change.Meta(
            line.startsWith("\\") ? name : name.toLowerCase(Locale.ROOT),
            List.copyOf(words),
            Facts.none()));
  }

  private static Change copy(Cursor cursor, String command, int start, Dialect dialect) {
    List<Token> moved = new ArrayList<>();
    for (Token each : Splitter.split(command, dialect).get(0)) {
      moved.add(new Token(each.kind(), each.text(), each.start() + start, each.end() + start));
    }
    return WriteReader.read(new Cursor(cursor.content(), moved));
  }
}
