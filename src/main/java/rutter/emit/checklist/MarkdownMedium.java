package rutter.emit.checklist;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.emit.MarkdownQuote;
import rutter.emit.Terminal;

/**
 * Markdown that is readable as it is and harmless where services show it: a link leads where it
 * says, nobody is mentioned, no issue is referred to.
 */
final class MarkdownMedium implements Medium {
  /** What services take for more than words: links, {@code @ops}, {@code #12}, {@code shop#12}. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?i)\\b(?:https?://|ftp://|www\\.|xmpp:|mailto:)[\\w!#$%&()*+,./:=?@~-]++"
              + "|(?<![\\w.@])@\\w[\\w/-]*+"
              + "|(?<![\\w./-])(?:[\\w.-]++(?:/[\\w.-]++)?+)?+#\\d++"
              + "|\\bGH-\\d++");

  private static final Pattern LANGUAGE = Pattern.compile("[\\w+-]{1,30}");
  private static final Pattern TICKS = Pattern.compile("`+");
  private static final String ENDS_A_SENTENCE = ".,:!?)*~&";
  private static final String BELOW_AN_ITEM = "  ";

  @Override
  public String words(String words) {
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

  @Override
  public String plain(String words) {
    return Terminal.clean(words).strip();
  }

  @Override
  public String inline(String code) {
    String line = Terminal.clean(code).strip();
    String ticks = "`".repeat(longest(line) + 1);
    boolean apart = line.startsWith("`") || line.endsWith("`");
    return line.isEmpty() ? "" : apart ? ticks + " " + line + " " + ticks : ticks + line + ticks;
  }

  @Override
  public String block(String code, String language) {
    String shown = VisibleCode.of(code);
    String fence = "`".repeat(Math.max(3, longest(shown) + 1));
    String info = LANGUAGE.matcher(language).matches() ? language : "";
    return (fence + info + "\n" + shown + "\n" + fence)
        .lines()
        .map(line -> line.isBlank() ? "" : BELOW_AN_ITEM + line)
        .collect(Collectors.joining("\n"));
  }

  private static int longest(String text) {
    return TICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
  }
}
