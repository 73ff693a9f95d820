package rutter.outline;

import java.util.Locale;

/** The anchor that hosting sites give a heading: {@code ## Go / No-Go} is {@code #go--no-go}. */
final class Slug {
  private Slug() {}

  static String of(String title) {
    StringBuilder slug = new StringBuilder();
    title
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ') {
                slug.append('-');
              } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
