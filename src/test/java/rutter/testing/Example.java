package rutter.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.profile.Server;
import rutter.profile.Strictness;
import rutter.text.Source;

/**
 * An example of a page: a fence of Markdown with marks. Its info string may say {@code
 * strictness=draft}, {@code changed=2026-05-01} and {@code dialect=mysql-8}; a fence with {@code
 * file=gap-map.md} before it is a file that lies beside it.
 */
public record Example(Marked marked, boolean good, Checking checking) {
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^(`{4,}|~{3,})markdown([^\\n]*)\\n(.*?)^\\1$");
  private static final Pattern OPTION = Pattern.compile("(\\w+)=(\\S+)");

  /** All examples of a page, those below {@code ## Good} without marks. */
  public static List<Example> in(String page) {
    int good = page.indexOf("\n## Good");
    List<Example> examples = new ArrayList<>();
    Map<String, String> beside = new HashMap<>();
    Matcher fence = FENCE.matcher(page);
    while (fence.find()) {
      Map<String, String> options = new HashMap<>();
      Matcher option = OPTION.matcher(fence.group(2));
      while (option.find()) {
        options.put(option.group(1), option.group(2));
      }
      String file = options.get("file");
      if (file != null) {
        beside.put(file, fence.group(3));
      } else {
        examples.add(
            example(
                fence.group(3), good >= 0 && fence.start() > good, options, Map.copyOf(beside)));
        beside.clear();
      }
    }
    return examples;
  }

  private static Example example(
      String text, boolean good, Map<String, String> options, Map<String, String> beside) {
    Marked marked = Marked.of(text);
    Strictness strictness =
        Strictness.named(options.getOrDefault("strictness", "strict")).orElseThrow();
    Optional<LocalDate> changed = Optional.ofNullable(options.get("changed")).map(LocalDate::parse);
    Source source = Source.of("plan.md", marked.text());
    Checking checking = new Checking(source, beside, strictness, changed);
    Optional<Server> dialect =
        Optional.ofNullable(options.get("dialect"))
            .map(words -> Server.named(words.replace('-', ' ')).orElseThrow());
    return new Example(marked, good, dialect.map(checking::withDialect).orElse(checking));
  }
}
