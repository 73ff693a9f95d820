package rutter.packs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rutter.rules.Rule;
import rutter.rules.Texts;

/** The pages of the rules; each is read when its rule has something to say. */
public final class Catalogue {
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  public Page page(String rule) {
    return pages.computeIfAbsent(
        rule, name -> Page.read(name, RuleFiles.text("catalogue/" + name + ".md")));
  }

  public Texts texts(Rule rule) {
    return rule.ownTexts().orElseGet(() -> page(rule.name()).texts());
  }
}
