package rutter.emit;

/** Words as Markdown that says just these words, on one line, wherever in it they stand. */
public final class MarkdownQuote {
  /** What may begin markup anywhere. */
  private static final String ANYWHERE = "\\`*[]<>|~{}";

  /** What begins a block, or an entity, at the start of words. */
  private static final String FIRST = "#+-=>:&";

  private final String line;

  /** The digits at its start end here. */
  private final int counted;

  /** From where on there is nothing but what may end a heading. */
  private final int closing;

  /** Quotes parts of a line that is clean already. */
  public MarkdownQuote(String line) {
    this.line = line;
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '#') {
      end--;
    }
    this.closing = end;
    int digits = 0;
    while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
      digits++;
    }
    this.counted = digits;
  }

  public static String of(String words) {
    String line = Terminal.clean(words).strip();
    return new MarkdownQuote(line).part(0, line.length());
  }

  public String part(int from, int to) {
    StringBuilder quoted = new StringBuilder(to - from + 8);
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      boolean markup = ANYWHERE.indexOf(c) >= 0 || (i == 0 && FIRST.indexOf(c) >= 0) || isMarkup(i);
      quoted.append(markup ? quoted(c) : Character.toString(c));
    }
    return quoted.toString();
  }

  private static String quoted(char c) {
    return c == '&' ? "&amp;" : "\\" + c;
  }

  private boolean isMarkup(int at) {
    return switch (line.charAt(at)) {
      case '_' -> !(isWord(at - 1) && isWord(at + 1));
      case '&' -> isWord(at + 1) || (at + 1 < line.length() && line.charAt(at + 1) == '#');
      case '#' -> at >= closing;
      case '.', ')' -> countsAnItem(at);
      case '$' -> endsFormula(at);
      default -> false;
    };
  }

  /** {@code 1. } is an item of a list, {@code 1.5} is not. */
  private boolean countsAnItem(int at) {
    boolean ends = at + 1 == line.length() || line.charAt(at + 1) == ' ';
    return ends && at > 0 && at == counted;
  }

  /** {@code $x$} is a formula to some services; {@code $HOME and $PATH} is none. */
  private boolean endsFormula(int at) {
    return at > 0 && line.charAt(at - 1) != ' ' && !isWord(at + 1);
  }

  private boolean isWord(int at) {
    return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
  }
}
