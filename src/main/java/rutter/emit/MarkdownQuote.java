package rutter.emit;

/** Words as Markdown that says just these words, on one line, wherever in it they stand. */
public final class MarkdownQuote {
  /** What may begin markup anywhere. */
  private static final String ANYWHERE = "\\`*[]<>|~{}";

  /** What begins a block, or an entity, at the start of words. */
  private static final String FIRST = "#+-=>:&";

  private MarkdownQuote() {}

  public static String of(String words) {
    return part(Terminal.clean(words).strip());
  }

  /** Words that others may stand before and behind, on one line that is clean already. */
  public static String part(String line) {
    StringBuilder quoted = new StringBuilder(line.length() + 8);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean markup =
          ANYWHERE.indexOf(c) >= 0 || (i == 0 && FIRST.indexOf(c) >= 0) || isMarkup(line, i);
      quoted.append(markup ? quoted(c) : Character.toString(c));
    }
    return quoted.toString();
  }

  private static String quoted(char c) {
    return c == '&' ? "&amp;" : "\\" + c;
  }

  private static boolean isMarkup(String line, int at) {
    return switch (line.charAt(at)) {
      case '_' -> !(isWord(line, at - 1) && isWord(line, at + 1));
      case '&' -> isWord(line, at + 1) || (at + 1 < line.length() && line.charAt(at + 1) == '#');
      case '#' -> line.substring(at).chars().allMatch(c -> c == '#');
      case '.', ')' -> at > 0 && line.substring(0, at).chars().allMatch(Character::isDigit);
      default -> false;
    };
  }

  private static boolean isWord(String line, int at) {
    return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
  }
}
