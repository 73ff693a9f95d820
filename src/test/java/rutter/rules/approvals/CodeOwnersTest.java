package rutter.rules.approvals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who owns a path. */
class CodeOwnersTest {
  private static final String FILE =
      """
      # who decides
      *                 @everybody
      *.sql             @data # and nobody else
      /docs/            @docs
      docs/*            @flat
      plans             @plans
      /docs/plans/**/old.md
      with\\ blank/      @blank

      [Security][2] @security
      /docs/secret.md
      ^[Audit]
      /docs/secret.md   @audit
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          README.md             | [@everybody]
          a/b/c.sql             | [@data]
          docs/a.md             | [@flat]
          docs/a/b.md           | [@docs]
          other/docs/a.md       | [@everybody]
          plans/move.md         | [@plans]
          a/plans/b/move.md     | [@plans]
          docs/plans/x/y/old.md | []
          with blank/a.md       | [@blank]
          docs/secret.md        | [@flat, @security, @audit]
          """)
  void theLastLineWins(String path, String owners) {
    assertEquals(owners, CodeOwners.of(FILE, path).toString());
  }
}
