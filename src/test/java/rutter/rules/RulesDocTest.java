package rutter.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
      table.append(row(page));
    }
    Golden.check(TABLE, table.toString());
  }

  private static String row(Page page) {
    StringBuilder row = new StringBuilder("| ");
    row.append("[%1$s](../rules/catalogue/%1$s.md) | ".formatted(page.rule()));
    row.append(said(page.texts().of("message", "")));
    for (Strictness strictness : Strictness.values()) {
      Optional<Severity> severity = LevelsFile.of(strictness).of(page.rule());
      row.append(" | ").append(severity.map(Severity::toString).orElse("–"));
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
