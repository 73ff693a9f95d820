package rutter.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Documents.joined;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.plan.Command;
import rutter.plan.Metadata;
import rutter.plan.Plan;
import rutter.testing.Documents;

/** What a plan says beyond what {@code rutter show} prints of it. */
class PlanReaderTest {
  @Test
  void whatADocumentSaysOfItself() {
    Metadata metadata =
        Documents.plan(
                """
                ---
                status: draft
                ---
                <!--
                FILE: docs/archive.md
                VERSION: 2.1
                -->
                # Move the archive

                **Owner**: Ada Lovelace
                **Reviewers**: Grace, Barbara and Edsger
                **Last updated**: 2026-03-01

                ## Revision history

                | Version | Date       | Author | Changes     |
                | ------- | ---------- | ------ | ----------- |
                | 2.1     | 2026-03-01 | Ada    | Two phases  |
                """)
            .metadata();
    assertEquals("Ada Lovelace", joined(metadata.owner()));
    assertEquals("Grace|Barbara|Edsger", joined(metadata.reviewers()));
    assertEquals("2026-03-01", joined(metadata.updated()));
    assertEquals("2.1", joined(metadata.version()));
    assertEquals("draft", joined(metadata.status()));
    assertEquals(
        List.of("status=draft", "FILE=docs/archive.md", "VERSION=2.1"),
        metadata.header().stream().map(a -> a.name().text() + "=" + a.value().text()).toList());
    Metadata.Revision revision = metadata.revisions().get(0);
    assertEquals(
        "2.1|2026-03-01|Ada|Two phases",
        joined(List.of(revision.version(), revision.date(), revision.author(), revision.notes())));
  }

  @Test
  void risksAndWhatIsMeasured() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Risks

            | Risk             | Severity | Mitigation        |
            | ---------------- | -------- | ----------------- |
            | Marks go missing | High     | Compare every sum |

            ## Success criteria

            | Metric        | Target |
            | ------------- | ------ |
            | Missing marks | 0      |
            """);
    assertEquals("Marks go missing", plan.risks().get(0).text().text());
    assertEquals("high", plan.risks().get(0).level().orElseThrow().grade().orElseThrow() + "");
    assertEquals("Compare every sum", plan.risks().get(0).mitigation().text());
    assertEquals("Missing marks", plan.metrics().get(0).name().text());
    assertEquals("0", plan.metrics().get(0).target().text());
  }

  @Test
  void aPlanInAFenceIsOnlyShown() {
    Plan plan =
        Documents.plan(
            """
            # How we write plans

            ````markdown
            # Plan: [Name]

            ## Stage 1: Copy

            ```bash
            cp a b
            ```

            ## Gaps

            | Gap ID | Stage |
            | ------ | ----- |
            | G-01   | 1     |
            ````
            """);
    assertEquals(List.of(), plan.stages());
    assertEquals("Plan: [Name]", plan.embedded().get(0).title().text());
    assertEquals("Stage 1: Copy", joined(plan.embedded().get(0).stages()));
    assertTrue(plan.gaps().all().get(0).template());
    assertEquals(Command.Form.NESTED, plan.commands().get(1).form());
    assertEquals("cp a b\n", plan.commands().get(1).body());
  }

  @ParameterizedTest
  @CsvSource({
    "See [a](b.md)., a → b.md",
    "See [a][r].\\n\\n[r]: b.md#c, a → b.md#c",
    "| A |\\n|---|\\n| [a](<b c.md>) |, a → b c.md",
    "`[a](b.md)`, ''",
  })
  void linksAreKept(String markdown, String links) {
    Plan plan = Documents.plan("# Plan\n\n" + markdown.replace("\\n", "\n"));
    assertEquals(
        links,
        String.join(
            ", ",
            plan.references().stream()
                .map(r -> r.label().text() + " → " + r.target().text())
                .toList()));
  }
}
