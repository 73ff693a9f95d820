package rutter.rules.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rutter.sql.SqlStatement;
import rutter.text.Span;

/** The columns that an {@code UPDATE} sets, as far as its words tell without being parsed. */
record SetColumns(List<Assignment> all) {
  /** A column, where it stands, and whether it is set to NULL for good. */
  record Assignment(String column, boolean toNull, Span span) {}

  static SetColumns of(SqlStatement statement) {
    String text = statement.text().chars();
    List<Assignment> all = new ArrayList<>();
    int at = word(text, "set", 0);
    int depth = 0;
    int start = at;
    for (int i = Math.max(at, 0); at >= 0 && i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean ends = depth == 0 && isEnd(text, i);
      if ((c == ',' && depth == 0) || ends) {
        add(statement, text, start, i, all);
        start = i + 1;
      }
      if (ends) {
        break;
      }
    }
    return new SetColumns(all);
  }

  private static boolean isEnd(String text, int at) {
    return at < text.length()
        && Character.isWhitespace(text.charAt(at))
        && (starts(text, at + 1, "where")
            || starts(text, at + 1, "from")
            || starts(text, at + 1, "limit"));
  }

  private static void add(
      SqlStatement statement, String text, int from, int to, List<Assignment> all) {
    int equals = text.indexOf('=', from);
    if (equals < 0 || equals >= to) {
      return;
    }
    String written = text.substring(from, equals).strip();
    String column = written.substring(written.lastIndexOf('.') + 1).replaceAll("[\"`]", "");
    boolean simple =
        !column.isEmpty() && column.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    if (simple) {
      boolean toNull = text.substring(equals + 1, to).strip().equalsIgnoreCase("null");
      Span span = statement.text().span(from, to);
      all.add(new Assignment(column.toLowerCase(Locale.ROOT), toNull, span));
    }
  }

  /** Behind a word that stands alone; negative if it does not. */
  private static int word(String text, String word, int from) {
    for (int i = from; i + word.length() < text.length(); i++) {
      boolean first = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      if (first && starts(text, i, word)) {
        return i + word.length();
      }
    }
    return -1;
  }

  private static boolean starts(String text, int at, String word) {
    int end = at + word.length();
    return text.regionMatches(true, at, word, 0, word.length())
        && (end == text.length() || Character.isWhitespace(text.charAt(end)));
  }
}
