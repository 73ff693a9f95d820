package rutter.packs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.rules.Rule;
import rutter.rules.Texts;

/** The pages of the rules; each is read when its rule has something to say. */
public final class Catalogue {
  private static final String TEAM = "team";
  private static final Pattern VALUE = Pattern.compile("\\{\\w+\\}");

  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  public Page page(String rule) {
    return pages.computeIfAbsent(
        rule, name -> Page.read(name, RuleFiles.text("catalogue/" + name + ".md")));
  }

  public Texts texts(Rule rule) {
    return rule.ownTexts().orElseGet(() -> page(rule.name()).texts());
  }

  /** What is told by a page alone, and found by no rule. */
  public RuleInfo info(String name, Severity severity) {
    Page page = page(name);
    Texts texts = page.texts();
    return new RuleInfo(
        name,
        page.family(),
        open(texts.of("message", "")),
        texts.why(),
        open(texts.of("help", "")),
        page.body(),
        severity);
  }

  /** A rule as it is told to those who do not know it; a team's rule has no page. */
  public RuleInfo info(Rule rule, Severity severity) {
    Texts texts = texts(rule);
    boolean own = rule.ownTexts().isPresent();
    return new RuleInfo(
        rule.name(),
        own ? TEAM : page(rule.name()).family(),
        open(texts.of("message", "")),
        texts.why(),
        open(texts.of("help", "")),
        own ? "# " + rule.name() + "\n\n" + texts.why() + "\n" : page(rule.name()).body(),
        severity);
  }

  /** A sentence before the words of an author are in it. */
  private static String open(String sentence) {
    return VALUE.matcher(sentence).replaceAll("…");
  }
}
