package rutter.rules.undo;

import java.util.Locale;
import rutter.sql.Thing;

/** What a view, a trigger or a policy names in its definition it cannot be without. */
final class Readers {
  private Readers() {}

  static boolean reads(Piece reader, Piece piece) {
    return switch (reader.thing()) {
      case VIEW, MATERIALIZED_VIEW -> isRow(piece) && names(reader, piece);
      case TRIGGER -> piece.thing() == Thing.FUNCTION && names(reader, piece);
      default -> false;
    };
  }

  private static boolean isRow(Piece piece) {
    return switch (piece.thing()) {
      case TABLE, VIEW, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }

  private static boolean names(Piece reader, Piece piece) {
    return reader
        .madeBy()
        .filter(step -> has(step.statement().text().chars(), piece.name().name()))
        .isPresent();
  }

  /** Whether a text has a word, without regard to case. */
  static boolean has(String text, String word) {
    String all = text.toLowerCase(Locale.ROOT);
    String sought = word.toLowerCase(Locale.ROOT);
    int at = sought.isEmpty() ? -1 : all.indexOf(sought);
    while (at >= 0) {
      int end = at + sought.length();
      boolean starts = at == 0 || !isOfWord(all.charAt(at - 1));
      if (starts && (end == all.length() || !isOfWord(all.charAt(end)))) {
        return true;
      }
      at = all.indexOf(sought, at + 1);
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
