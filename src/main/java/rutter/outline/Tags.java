package rutter.outline;

import java.util.Locale;
import java.util.Set;

/**
 * What stands between angle brackets in a line: an address, a tag of HTML, or the author's words.
 */
final class Tags {
  private static final Set<String> HTML =
      Set.of(
          ("a b big br code dd del details div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li"
                  + " mark ol p picture pre q s samp small source span strike strong sub summary"
                  + " sup table tbody td th thead tr u ul var video center input")
              .split(" "));

  private Tags() {}

  static boolean isHtml(String inner) {
    return HTML.contains(name(inner));
  }

  /** {@code <br>} parts words. */
  static boolean isBreak(String inner) {
    return name(inner).equals("br");
  }

  static boolean isAddress(String inner) {
    if (inner.indexOf(' ') >= 0) {
      return false;
    }
    int colon = inner.indexOf(':');
    boolean scheme = colon > 1 && inner.substring(0, colon).chars().allMatch(Tags::isSchemeChar);
    return scheme || (inner.indexOf('@') > 0 && inner.indexOf('.') > 0);
  }

  private static boolean isSchemeChar(int c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || c == '+' || c == '.' || c == '-';
  }

  private static String name(String inner) {
    int start = inner.startsWith("/") ? 1 : 0;
    int end = start;
    while (end < inner.length() && Character.isLetterOrDigit(inner.charAt(end))) {
      end++;
    }
    boolean whole = end == inner.length() || " /\t".indexOf(inner.charAt(end)) >= 0;
    return whole ? inner.substring(start, end).toLowerCase(Locale.ROOT) : "";
  }
}
