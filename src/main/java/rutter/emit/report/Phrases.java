package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import rutter.emit.Terminal;
import rutter.review.Severities;

/** What several parts say in the same words. */
final class Phrases {
  private static final int CELL = 120;

  private Phrases() {}

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** The author's words in a cell, cut where a cell would grow too large. */
  static Phrase cell(String words) {
    return Phrase.quoted(Terminal.fit(words, CELL)).orNothing();
  }

  static Phrase cell(List<String> words) {
    return cell(String.join(", ", words));
  }

  /** {@code 1 error, 2 warnings}; nothing of what there is none. */
  static List<String> counted(Severities found) {
    List<String> parts = new ArrayList<>();
    add(found.errors(), "error", parts);
    add(found.warnings(), "warning", parts);
    add(found.notes(), "note", parts);
    return parts;
  }

  private static void add(int number, String what, List<String> parts) {
    if (number > 0) {
      parts.add(count(number, what));
    }
  }
}
