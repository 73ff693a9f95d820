package rutter.outline;

/** What stands in the parentheses behind the words of a link. */
final class LinkTarget {
  static final int LONGEST = 1000;

  private LinkTarget() {}

  /** The parenthesis that ends a link target, or -1. */
  static int end(String chars, int from) {
    int depth = 0;
    int limit = Math.min(chars.length(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      char c = chars.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The target without its title. */
  static String destination(String inside) {
    String target = inside.strip();
    if (target.startsWith("<") && target.indexOf('>') > 0) {
      return target.substring(1, target.indexOf('>'));
    }
    int space = target.indexOf(' ');
    return space < 0 ? target : target.substring(0, space);
  }
}
