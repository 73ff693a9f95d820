package rutter.cli;

import java.util.Iterator;
import java.util.List;
import rutter.emit.catalogue.Grades;
import rutter.emit.catalogue.ListedRule;
import rutter.packs.Catalogue;
import rutter.packs.LevelsFile;
import rutter.packs.Page;
import rutter.profile.Levels;
import rutter.profile.Strictness;
import rutter.rules.Rule;
import rutter.rules.Rules;

/** The rules that ship with their pages, and their names for the completion of a shell. */
final class CatalogueOfRules implements Iterable<String> {
  private final Catalogue pages = new Catalogue();

  /** The families, for the completion of a shell. */
  static final class Families implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Rules.ALL.stream()
          .map(rule -> rule.getClass().getPackageName().replaceFirst(".*\\.", ""))
          .distinct()
          .iterator();
    }
  }

  static List<String> names() {
    return Rules.ALL.stream().map(Rule::name).toList();
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  /** Those that are named, in that order. */
  List<ListedRule> listed(List<String> names) {
    Levels draft = LevelsFile.of(Strictness.DRAFT);
    Levels standard = LevelsFile.of(Strictness.STANDARD);
    Levels strict = LevelsFile.of(Strictness.STRICT);
    return names.stream()
        .map(
            name ->
                listed(
                    pages.page(name),
                    new Grades(draft.of(name), standard.of(name), strict.of(name))))
        .toList();
  }

  private static ListedRule listed(Page page, Grades grades) {
    boolean fixable =
        page.texts().sentences().keySet().stream()
            .anyMatch(sentence -> sentence.equals("fix") || sentence.startsWith("fix."));
    return new ListedRule(
        page.rule(),
        page.family(),
        page.texts().of("since", ""),
        page.texts().of("message", ""),
        page.texts().why(),
        page.body(),
        grades,
        fixable);
  }
}
