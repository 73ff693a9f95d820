package rutter.emit.checklist;

import java.util.regex.Pattern;
import rutter.emit.Terminal;
import rutter.emit.VisibleCode;

/**
 * What stands between the double quotes of RFC 4180. A spreadsheet takes what begins like a formula
 * for one, quotes or not, unless an apostrophe stands before it.
 */
final class CsvMedium implements Medium {
  /** {@code =1+1}, {@code @SUM}, {@code -2}, also behind blanks and in full width. */
  private static final Pattern FORMULA = Pattern.compile("\\A\\s*+[=+@\\-＝＋＠－]");

  @Override
  public String words(String words) {
    return quoted(Terminal.clean(words).strip());
  }

  @Override
  public String plain(String words) {
    return words(words);
  }

  @Override
  public String inline(String code) {
    return words(code);
  }

  @Override
  public String block(String code, String language) {
    return quoted(VisibleCode.of(code));
  }

  private static String quoted(String text) {
    return (FORMULA.matcher(text).find() ? "'" : "") + text.replace("\"", "\"\"");
  }
}
