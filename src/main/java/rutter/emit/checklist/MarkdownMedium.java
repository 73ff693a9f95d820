package rutter.emit.checklist;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.emit.MarkdownWords;
import rutter.emit.Terminal;
import rutter.emit.VisibleCode;

/**
 * Markdown that is readable as it is and harmless where services show it: a link leads where it
 * says, nobody is mentioned, no issue is referred to.
 */
final class MarkdownMedium implements Medium {
  private static final Pattern LANGUAGE = Pattern.compile("[\\w+-]{1,30}");
  private static final Pattern TICKS = Pattern.compile("`+");
  private static final String BELOW_AN_ITEM = "  ";

  @Override
  public String words(String words) {
    return MarkdownWords.of(words);
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
