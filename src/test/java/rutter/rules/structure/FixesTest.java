package rutter.rules.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.profile.Strictness;
import rutter.rules.Rule;
import rutter.testing.Checking;
import rutter.text.Edit;
import rutter.text.Source;

/** What the fixes of rules about the document write, that they write it once, and nothing else. */
class FixesTest {
  private static final Map<String, String> BESIDE = Map.of("compare.sql", "SELECT 1;\n");

  private static List<Fix> fixes(Rule rule, String text) {
    Checking checking =
        new Checking(Source.of("plan.md", text), BESIDE, Strictness.STRICT, Optional.empty());
    return checking.by(List.of(rule)).stream().map(Finding::fix).flatMap(Optional::stream).toList();
  }

  private static void fixes(Rule rule, Fix.Safety safety, String before, String after) {
    List<Fix> fixes = fixes(rule, before);
    List<Edit> edits = fixes.stream().flatMap(fix -> fix.edits().stream()).toList();
    assertEquals(after, Edit.apply(before, edits));
    fixes.forEach(fix -> assertEquals(safety, fix.safety()));
    assertEquals(List.of(), fixes(rule, after), "fixing twice changes nothing");
    String windows = before.replace("\n", "\r\n");
    List<Edit> there = fixes(rule, windows).stream().flatMap(fix -> fix.edits().stream()).toList();
    assertEquals(after.replace("\n", "\r\n"), Edit.apply(windows, there), "line ends stay");
  }

  @Test
  void aTableOfContentsLeadsToItsHeadings() {
    fixes(
        new AnchorUnknown(),
        Fix.Safety.SAFE,
        """
        # Move

        [Copy](#copy "Copy") and [switch], [gone](#nothing)

        ## 1. Copy

        ## 2. Switch

        [switch]: #SWITCH
        """,
        """
        # Move

        [Copy](#1-copy "Copy") and [switch], [gone](#nothing)

        ## 1. Copy

        ## 2. Switch

        [switch]: #2-switch
        """);
  }

  @Test
  void aHeadingThatSaysMoreIsOnlyProposed() {
    fixes(
        new AnchorUnknown(),
        Fix.Safety.UNSAFE,
        "# Move\n\n[Copy](#copy)\n\n## Copy (5 minutes)\n",
        "# Move\n\n[Copy](#copy-5-minutes)\n\n## Copy (5 minutes)\n");
  }

  @Test
  void aFileOfTheSameNameIsOnlyProposed() {
    fixes(
        new LinkBroken(),
        Fix.Safety.UNSAFE,
        "# Move\n\n[a](sql/compare.sql#L3) [b](<sql/compare.sql>)\n",
        "# Move\n\n[a](compare.sql#L3) [b](<compare.sql>)\n");
  }

  @Test
  void tablesGetTheCellsAndDashesThatAreMissing() {
    fixes(
        new TableMalformed(),
        Fix.Safety.SAFE,
        """
        # Move

        | A | B | C |
        |---|
        | 1 | 2 | 3 |

        | A | B |
        |---|---|---|
        | 1 | 2 |

        > | A | B | C |
        > |---|---|---|
        > | 1 | 2 |
        > | 1 | 2
        > | `a | b` | 2 | 3 |
        """,
        """
        # Move

        | A | B | C |
        |---| --- | --- |
        | 1 | 2 | 3 |

        | A | B |
        |---|---|
        | 1 | 2 |

        > | A | B | C |
        > |---|---|---|
        > | 1 | 2 |  |
        > | 1 | 2 |  |
        > | `a \\| b` | 2 | 3 |
        """);
  }

  @Test
  void theOuterFenceGetsWiderThanAllInsideIt() {
    fixes(
        new FenceClosedEarly(),
        Fix.Safety.SAFE,
        """
        # Move

        - Tell them:

          ```markdown
          Log out:

          ````bash
          logout
          ````
          ```bash
          logout
          ```
          Thanks.
          ```

        ## Next
        """,
        """
        # Move

        - Tell them:

          `````markdown
          Log out:

          ````bash
          logout
          ````
          ```bash
          logout
          ```
          Thanks.
          `````

        ## Next
        """);
  }

  @Test
  void headingsAreLiftedWithThoseBelowThem() {
    fixes(
        new HeadingLevelSkipped(),
        Fix.Safety.UNSAFE,
        "# Move\n\n### Copy\n\n#### Rows\n\n### Switch\n\n## Drop\n",
        "# Move\n\n## Copy\n\n### Rows\n\n## Switch\n\n## Drop\n");
  }
}
