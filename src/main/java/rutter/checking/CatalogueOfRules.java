package rutter.checking;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.compare.Kind;
import rutter.emit.catalogue.Grades;
import rutter.emit.catalogue.ListedRule;
import rutter.finding.Severity;
import rutter.packs.Catalogue;
import rutter.packs.LevelsFile;
import rutter.packs.Page;
import rutter.profile.Levels;
import rutter.profile.Strictness;
import rutter.rules.Rule;
import rutter.rules.Rules;

/** The rules that ship with their pages, and their names for the completion of a shell. */
public final class CatalogueOfRules implements Iterable<String> {
  private final Catalogue pages = new Catalogue();

  /** The families, for the completion of a shell. */
  public static final class Families implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(
              Rules.ALL.stream()
                  .map(rule -> rule.getClass().getPackageName().replaceFirst(".*\\.", "")),
              Stream.of(Kind.FAMILY))
          .distinct()
          .iterator();
    }
  }

  static List<String> names() {
    return Rules.ALL.stream().map(Rule::name).toList();
  }

  /** The rules, and the kinds of change, which have pages too. */
  public static List<String> withChanges() {
    return Stream.concat(names().stream(), Kind.ids().stream()).toList();
  }

  @Override
  public Iterator<String> iterator() {
    return withChanges().iterator();
  }

  /** Those that are named, in that order. */
  public List<ListedRule> listed(List<String> names) {
    Levels changes = LevelsFile.ofChanges();
    Levels draft = and(LevelsFile.of(Strictness.DRAFT), changes);
    Levels standard = and(LevelsFile.of(Strictness.STANDARD), changes);
    Levels strict = and(LevelsFile.of(Strictness.STRICT), changes);
    return names.stream()
        .map(
            name ->
                listed(
                    pages.page(name),
                    new Grades(draft.of(name), standard.of(name), strict.of(name))))
        .toList();
  }

  private static Levels and(Levels levels, Levels more) {
    Map<String, Optional<Severity>> all = new HashMap<>();
    more.severities().forEach((name, severity) -> all.put(name, Optional.of(severity)));
    return levels.with(all);
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
