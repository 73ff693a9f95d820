package rutter.emit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a plan in Markdown that is readable as it is and harmless where services show it: a link
 * leads where it says, nobody is mentioned, no issue is referred to.
 */
public final class MarkdownWords {
  /** What services take for more than words: links, {@code @ops}, {@code #12}, {@code shop#12}. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?i)\\b(?:https?://|ftp://|www\\.|xmpp:|mailto:)[\\w!#$%&()*+,./:=?@~-]++"
              + "|(?<![\\w.@])@\\w[\\w/-]*+"
              + "|(?<![\\w./-])(?:[\\w.-]++(?:/[\\w.-]++)?+)?+#\\d++"
              + "|\\bGH-\\d++");

  private static final String ENDS_A_SENTENCE = ".,:!?)*~&";

  private MarkdownWords() {}

  public static String of(String words) {
    String line = Terminal.clean(words).strip();
    MarkdownQuote quote = new MarkdownQuote(line);
    StringBuilder out = new StringBuilder(line.length() + 16);
    Matcher special = SPECIAL.matcher(line);
    int done = 0;
    while (special.find()) {
      int end = end(line, special.start(), special.end());
      out.append(quote.part(done, special.start()));
      out.append(harmless(line.substring(special.start(), end)));
      done = end;
    }
    return out.append(quote.part(done, line.length())).toString();
  }

  /** What ends the sentence is no part of a link; a bracket is, if one is opened in it. */
  private static int end(String line, int start, int end) {
    int opened = line.indexOf('(', start);
    boolean closes = opened >= 0 && opened < end;
    int last = end;
    while (last > start + 1 && ENDS_A_SENTENCE.indexOf(line.charAt(last - 1)) >= 0) {
      if (closes && line.charAt(last - 1) == ')') {
        break;
      }
      last--;
    }
    return last;
  }

  private static String harmless(String special) {
    return special.toLowerCase(Locale.ROOT).startsWith("http")
        ? "<" + special + ">"
        : "`" + special + "`";
  }
}
