package rutter.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rutter.compare.Kind;
import rutter.finding.Severity;
import rutter.packs.Catalogue;
import rutter.packs.LevelsFile;
import rutter.packs.Page;
import rutter.profile.Strictness;
import rutter.testing.Golden;

/** {@code docs/rules.md} is made of the pages and the packs. */
class RulesDocTest {
  private static final Path TABLE = Path.of("docs/rules.md");
  private static final String TOP =
      """
      # Rules

      Made from the pages in [rules/catalogue](../rules/catalogue) and the packs in
      [rules/packs](../rules/packs) by `mvn test -Drutter.update=true`. `rutter rules` lists the same in a
      terminal, `rutter explain RULE` prints a page. Words in *italics* stand for those of the plan. A rule
      with a mark under *fix* is mended by `rutter lint --fix`.
      """;

  private static final String CHANGES =
      """

      ## changes

      Kinds of change, which [rutter diff](diff.md) tells of two versions of a plan, and `rutter lint` never.

      | kind | what it says | |
      |---|---|---|
      """;

  private final Catalogue pages = new Catalogue();

  @Test
  void theTableIsThatOfThePagesAndPacks() throws IOException {
    StringBuilder table = new StringBuilder(TOP);
    String family = "";
    for (Rule rule : Rules.ALL) {
      Page page = pages.page(rule.name());
      if (!page.family().equals(family)) {
        family = page.family();
        table.append("\n## ").append(family).append("\n\n");
        table.append("| rule | what it says | draft | standard | strict | fix |\n");
        table.append("|---|---|---|---|---|---|\n");
      }
      Map<Strictness, Optional<Severity>> levels = new EnumMap<>(Strictness.class);
      for (Strictness strictness : Strictness.values()) {
        levels.put(strictness, LevelsFile.of(strictness).of(page.rule()));
      }
      table.append(row(page, levels.values()));
    }
    table.append(CHANGES);
    for (String kind : Kind.ids()) {
      table.append(row(pages.page(kind), List.of(LevelsFile.ofChanges().of(kind))));
    }
    Golden.check(TABLE, table.toString());
  }

  private static String row(Page page, Collection<Optional<Severity>> levels) {
    StringBuilder row = new StringBuilder("| ");
    row.append("[%1$s](../rules/catalogue/%1$s.md) | ".formatted(page.rule()));
    row.append(said(page.texts().of("message", "")));
    for (Optional<Severity> severity : levels) {
      row.append(" | ").append(severity.map(Severity::toString).orElse("–"));
    }
    if (levels.size() == 1) {
      return row.append(" |\n").toString();
    }
    boolean fixable =
        page.texts().sentences().keySet().stream().anyMatch(name -> name.matches("fix(\\..*)?"));
    return row.append(fixable ? " | ✓ |\n" : " | |\n").toString();
  }

  /** {@code {stage} has no rollback} */
  private static String said(String message) {
    return message.replaceAll("[|*_<\\[]", "\\\\$0").replaceAll("\\{([^{}]*)\\}", "*$1*");
  }
}
