package rutter.text;

/** How many columns text takes where every letter has the same width. */
public final class Width {
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int JOINER = 0x200D;

  /** First and last of the characters that take two columns. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
    0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB,
    0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3,
    0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728,
    0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0,
    0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3,
    0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F18E, 0x1F18E, 0x1F191,
    0x1F19A, 0x1F200, 0x1F265, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private Width() {}

  /** Two for East Asian letters and emoji, none for marks on a letter and what is joined to one. */
  public static int of(String text) {
    int columns = 0;
    int last = 0;
    boolean joined = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int own = joined || (isSkin(c) && last == 2) ? 0 : of(c);
      if (c == EMOJI_STYLE && last == 1) {
        columns++;
      }
      joined = c == JOINER && last == 2;
      last = own == 0 ? last : own;
      columns += own;
    }
    return columns;
  }

  /** The columns of a character for itself. */
  public static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT;
    return mark ? 0 : isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= c; i += 2) {
      if (c <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSkin(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }
}
