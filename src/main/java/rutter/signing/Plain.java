package rutter.signing;

import java.util.Locale;
import rutter.vocabulary.Wording;

/** Words of a command line as words of a plan, so that none of them is markup. */
final class Plain {
  private static final String MARKUP = "\\`*_[]<>|~&#";

  private Plain() {}

  static void check(Entry entry) throws UnsignableException {
    check("--role", entry.role());
    check("--name", entry.name());
    check("--date", entry.date());
    if (!entry.note().isEmpty()) {
      check("--note", entry.note());
    }
  }

  /** Characters that nobody sees have no place in what somebody signs. */
  private static void check(String option, String words) throws UnsignableException {
    boolean unseen =
        words
            .codePoints()
            .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    if (words.isBlank() || unseen) {
      throw new UnsignableException(option + " is no line of words that can be seen");
    }
  }

  static String cell(String words) {
    StringBuilder cell = new StringBuilder();
    words
        .strip()
        .codePoints()
        .forEach(
            c -> {
              if (MARKUP.indexOf(c) >= 0) {
                cell.append('\\');
              }
              cell.appendCodePoint(c);
            });
    return cell.toString();
  }

  static boolean same(String one, String other) {
    return Wording.normal(one).equals(Wording.normal(other))
        || one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
