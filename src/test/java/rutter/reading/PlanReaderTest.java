package rutter.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.plan.Command;
import rutter.plan.Gap;
import rutter.plan.Layer;
import rutter.plan.Metadata;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.testing.Documents;
import rutter.text.Source;

/** What a plan says beyond what {@code rutter show} prints of it. */
class PlanReaderTest {
  @Test
  void codeInAFieldIsForWhatTheFieldIsFor() {
    Plan plan =
        Documents.plan(
            """
            ## Phase 1: Build

            **Validation Criteria**:

            - [ ] `curl https://a.example` answers

            **Rollback**: `terraform -chdir=a destroy`
            """);
    assertEquals(
        List.of(Command.Role.VERIFY, Command.Role.ROLLBACK),
        plan.commands().stream().map(Command::role).toList());
  }

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
    assertEquals("Ada Lovelace", text(metadata.owner()));
    assertEquals("Grace|Barbara|Edsger", text(metadata.reviewers()));
    assertEquals("2026-03-01", text(metadata.updated()));
    assertEquals("2.1", text(metadata.version()));
    assertEquals("draft", text(metadata.status()));
    assertEquals(
        List.of("status=draft", "FILE=docs/archive.md", "VERSION=2.1"),
        metadata.header().stream().map(a -> a.name().text() + "=" + a.value().text()).toList());
    Metadata.Revision revision = metadata.revisions().get(0);
    assertEquals(
        "2.1|2026-03-01|Ada|Two phases",
        text(List.of(revision.version(), revision.date(), revision.author(), revision.notes())));
  }

  @Test
  void whatAStageSaysOfItself() {
    Stage stage =
        Documents.plan(
                """
                # Plan

                ## Stage 1: Copy (2-3 days) ✅

                **Goal:** the rows are in both tables
                **Owner:** Ada
                **Layers affected:** data, config / code
                **Risk:** High (locks)
                **Effort:** M
                **Rollback tested:** yes, twice

                **Changes:**

                - a new table
                - a trigger

                ### Verification

                - the counts agree
                - the sums agree

                ### Rollback

                1. drop the trigger
                2. drop the table

                ```sql
                DROP TABLE rows_new;
                ```

                ## Stage 2: Switch
                """)
            .stages()
            .get(0);
    Stage.Facts facts = stage.facts();
    assertEquals("Copy", stage.name().text());
    assertEquals("the rows are in both tables", text(facts.objective()));
    assertEquals("Ada", text(facts.owner()));
    assertEquals("data|config|code", text(facts.layers().stream().map(Layer::text)));
    assertEquals("high", facts.risk().orElseThrow().grade().orElseThrow().toString());
    assertEquals("M", facts.effort().orElseThrow().text().text());
    assertEquals("✅", text(facts.status()));
    assertEquals("yes, twice", text(facts.rollbackTested()));
    assertEquals(2 * 86400, facts.duration().orElseThrow().seconds().orElseThrow().least());
    assertEquals("a new table|a trigger", text(stage.changes()));
    assertEquals("the counts agree|the sums agree", text(stage.verification()));
    assertEquals("drop the trigger|drop the table", text(stage.rollback().steps()));
    assertEquals(1, stage.rollback().commands().size());
  }

  @ParameterizedTest
  @CsvSource({
    "Steps, bash, forward",
    "Backup, bash, forward",
    "Verification, sql, verify",
    "Prerequisites, bash, verify",
    "Rollback, bash, rollback",
    "Monitoring, bash, monitor",
    "Example, bash, example",
    "Troubleshooting, bash, example",
    "Anything else, bash, forward",
    "Rollback, json, example", // nothing that could be run
    "Steps, '', example",
    "Steps, console, forward",
    "Steps, BASH, forward",
  })
  void whatCodeIsFor(String heading, String language, String role) {
    Plan plan = Documents.plan("# Plan\n\n## " + heading + "\n\n```" + language + "\nls -l\n```\n");
    assertEquals(role, plan.commands().get(0).role().toString());
  }

  @Test
  void theNearestNameSaysWhatCodeIsFor() {
    List<Command> commands =
        Documents.plan(
                """
                # Plan

                ## Rollback

                ```bash
                pg_restore all.dump
                ```

                Or run `systemctl start shop.service` by hand, not `shop`.

                **Verification:**

                ```bash
                psql -c 'SELECT 1'
                ```
                """)
            .commands();
    assertEquals(
        List.of("rollback", "rollback", "verify"),
        commands.stream().map(command -> command.role().toString()).toList());
    assertEquals(Command.Form.INLINE, commands.get(1).form());
    assertEquals("systemctl start shop.service", commands.get(1).body());
  }

  @Test
  void numberedCommentsAreSteps() {
    Command command =
        Documents.plan(
                """
                # Plan

                ```bash
                set -e
                # 1. Stop the workers
                workerctl stop
                # by force, if need be
                # Step 2: Ask Ada
                # 3) Copy
                cp a b
                # 7. not the next
                ```
                """)
            .commands()
            .get(0);
    assertEquals(
        List.of("Stop the workers", "Ask Ada", "Copy"),
        command.steps().stream().map(step -> step.title().text()).toList());
    assertEquals("workerctl stop\n# by force, if need be", command.steps().get(0).body());
    assertEquals("", command.steps().get(1).body());
  }

  @Test
  void theTimelineNamesStagesAndDates() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Phase 1: Copy the marks

            ## Phase 2: Print

            ## Timeline

            | Phase       | Start      | End        | Duration | Depends on |
            | ----------- | ---------- | ---------- | -------- | ---------- |
            | Phase 1     | 2026-03-02 | 2026-03-06 | 5 days   |            |
            | 2. Printing | 2026-03-09 |            | 4 h      | Phase 1    |

            **Total duration**: 6 days
            """);
    assertEquals(
        List.of("[1] 2026-03-02 2026-03-06 432000", "[2] 2026-03-09  14400"),
        plan.schedule().entries().stream()
            .map(
                entry ->
                    entry.stages()
                        + " "
                        + entry.start().text()
                        + " "
                        + entry.end().text()
                        + " "
                        + entry.duration().orElseThrow().seconds().orElseThrow().least())
            .toList());
    assertEquals(
        Optional.of(6L * 86400),
        plan.schedule().total().orElseThrow().seconds().orElseThrow().most());
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
  void tiersOfARollbackHaveTheirTime() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Rollback

            ### At once (0-5 minutes)

            1. Turn it off

            ### Later (5-30 min)

            1. Restore

            ### Much later (30+ minutes)

            1. Restore the copy of the night
            """);
    assertEquals(
        List.of("0..300", "300..1800", "1800.."),
        plan.rollback().tiers().stream()
            .map(tier -> tier.window().seconds().orElseThrow())
            .map(s -> s.least() + ".." + s.most().map(String::valueOf).orElse(""))
            .toList());
  }

  @Test
  void checksOfStagesInATable() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Stage 1: East

            ## Stage 2: West

            ## Verification

            | Stage     | Check         | Expected |
            | --------- | ------------- | -------- |
            | 1         | Coins counted | none     |
            | Stage 2-3 | Lamps         | green    |
            """);
    assertEquals(
        List.of("[1] Check=Coins counted, Expected=none", "[2] Check=Lamps, Expected=green"),
        plan.stageChecks().stream()
            .map(
                check ->
                    check.stages()
                        + " "
                        + String.join(
                            ", ",
                            check.checks().stream()
                                .map(a -> a.name().text() + "=" + a.value().text())
                                .toList()))
            .toList());
  }

  @Test
  void gapsHaveARiskAndAnEndFromWhereverItIsSaid() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Gap map

            ### Critical

            | ID   | Description | Effort | Stage | Status              |
            | ---- | ----------- | ------ | ----- | ------------------- |
            | G-01 | No index    | 2 days | 1     |                     |
            | G-02 | No backup   |        |       | Deferred: next year |

            ## Stage 1: Build

            ## Stage 2: Test

            **Closes:** G-01
            """);
    Gap first = plan.gaps().all().get(0);
    Gap second = plan.gaps().all().get(1);
    assertEquals("critical", first.risk().orElseThrow().grade().orElseThrow() + "");
    assertEquals("2 days", first.effort().orElseThrow().text().text());
    assertEquals(
        List.of("[1] false", "[2] true"),
        first.assignments().stream().map(a -> a.stages() + " " + a.byStage()).toList());
    assertEquals(Gap.Disposition.Kind.DEFERRED, second.disposition().orElseThrow().kind());
    assertEquals("Deferred: next year", second.disposition().orElseThrow().text().text());
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
    assertEquals("Stage 1: Copy", text(plan.embedded().get(0).stages()));
    assertTrue(plan.gaps().all().get(0).template());
    assertEquals(Command.Form.NESTED, plan.commands().get(1).form());
    assertEquals("cp a b\n", plan.commands().get(1).body());
  }

  @Test
  void gapsOfAnotherDocumentKeepItsName() {
    Source plan = Source.of("plan.md", "# Plan\n\n## Stage 1: Build\n\n## Stage 2: Test\n");
    Source map =
        Source.of("gaps.md", "# Gap map\n\n| Gap | Stage |\n|---|---|\n| G-1 | Stage 2 |\n");
    Gap gap =
        Documents.READER
            .read(Documents.READER.outline(plan), List.of(Documents.READER.outline(map)))
            .gaps()
            .all()
            .get(0);
    assertEquals("gaps.md", gap.document());
    assertEquals(List.of("2"), gap.assignments().get(0).stages());
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

  private static String text(Optional<Words> words) {
    return text(words.stream());
  }

  private static String text(List<Words> words) {
    return text(words.stream());
  }

  private static String text(Stream<Words> words) {
    return String.join("|", words.map(Words::text).toList());
  }
}
