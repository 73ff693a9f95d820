package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** {@code rutter show}, as a user sees it. */
class ShowCommandTest {
  private static final String GAPS =
      """
      # Gap map

      | Gap ID | Description | Stage   |
      | ------ | ----------- | ------- |
      | G-01   | No index    | Phase 2 |
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder);
  }

  @Test
  void showsAPlan() {
    assertEquals(
        new Run(
            0,
            """
            plan.md
              plan, profile phased (99 % sure)
              because: 2 units with a heading each
                 1 # Move the archive
              1 task

            Stages (2)
                 3 Phase 1  Copy
                     1 task
                     rollback: own (line 7)
                 9 Phase 2  Switch
                     rollback: none

            Rollback of the whole plan: none
            """,
            ""),
        desk.run("show", "plan.md"));
  }

  @Test
  void showsWhyAStageIsOne() {
    assertEquals(
        """
        plan.md
             1 - Move the archive  no stage: not numbered
             3 + Phase 1: Copy  a stage: it is one of 2 units “Phase” of the plan
             9 + Phase 2: Switch  a stage: it is one of 2 units “Phase” of the plan
        """,
        desk.run("show", "--explain-stages", "plan.md").out());
  }

  @Test
  void showsItsSql() throws IOException {
    desk.write(
        "sql.md",
        """
        # Bill by the month

        ## Stage 1: Months

        ```sql
        CREATE TABLE months (id int);
        ALTER TABLE bills ADD COLUMN month int, ALTER COLUMN total TYPE bigint;
        DROP TABLE memos;
        SELECT 1;
        ```

        **Rollback**:

        ```sql
        DROP TABLE months;
        ```
        """);
    assertEquals(
        """
        sql.md
          read as SQL of any server

          Stage 1 “Months”, forward
             6 CREATE TABLE months (id int)
                 create table
                 undo: loses nothing
                   DROP TABLE months
             7 ALTER TABLE bills ADD COLUMN month int, ALTER COLUMN total TYPE bigint
                 add column; ACCESS EXCLUSIVE on bills
                 undo: loses nothing
                   ALTER TABLE bills DROP COLUMN month
                 alter column; ACCESS EXCLUSIVE on bills, writes all rows anew
                 undo: loses nothing if known; needs the type it had
             8 DROP TABLE memos
                 drop table; ACCESS EXCLUSIVE on memos
                 undo: loses rows of memos; needs to know how it was defined; needs a
                 copy of the rows
             9 SELECT 1
                 read

          Stage 1 “Months”, rollback
            15 DROP TABLE months
                 drop table; ACCESS EXCLUSIVE on months
        """,
        desk.run("show", "--sql", "sql.md").out());
  }

  @Test
  void readsSqlForTheServerOfTheConfiguration() throws IOException {
    desk.write(".rutter.yml", "dialect: mariadb 10.11\n");
    desk.write("sql.md", "# Bill by the month\n\n```sql\nRENAME TABLE bills TO invoices;\n```\n");
    String shown = desk.run("show", "--sql", "sql.md").out();
    assertTrue(shown.startsWith("sql.md\n  read as MySQL 10\n"), shown);
    desk.write(".rutter.yml", "dialect: oracle\n");
    assertEquals(2, desk.run("show", "--sql", "sql.md").exit());
    assertEquals(0, desk.run("show", "sql.md").exit());
  }

  @Test
  void showsTheOutline() {
    assertEquals(
        """
        plan.md
             1 # Move the archive
             3   ## Phase 1: Copy
             5     - [ ] Space for twice the rows
             7     field Rollback: drop the copy
             9   ## Phase 2: Switch
        """,
        desk.run("show", "--outline", "plan.md").out());
  }

  @Test
  void showsSeveralOneBelowTheOther() throws IOException {
    desk.write("other.md", Desk.PLAN);
    String one = desk.run("show", "plan.md").out();
    String other = desk.run("show", "other.md").out();
    assertEquals(one + "\n" + other, desk.run("show", "plan.md", "other.md").out());
  }

  @Test
  void printsOneDocumentForPeopleWhoReadJson() throws IOException {
    Run run = desk.run("show", "--format", "json", "plan.md");
    assertTrue(run.out().startsWith("{\n  \"schema\": \"rutter.plan/1\",\n"), run.out());
    assertEquals("plan.md", new ObjectMapper().readTree(run.out()).get("file").textValue());
  }

  @Test
  void printsALineForEachOfSeveral() throws IOException {
    desk.write("other.md", Desk.PLAN);
    Run run = desk.run("show", "--format=JSON", "plan.md", "missing.md", "other.md");
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size(), run.out());
    assertEquals("plan.md", new ObjectMapper().readTree(lines.get(0)).get("file").textValue());
    assertEquals("other.md", new ObjectMapper().readTree(lines.get(1)).get("file").textValue());
    assertEquals(2, run.exit());
  }

  @Test
  void readsStandardInput() {
    desk.input = Desk.PLAN;
    assertEquals(
        desk.run("show", "plan.md").out().replaceFirst("plan.md", "<stdin>"),
        desk.run("show", "-").out());
  }

  @Test
  void readsTheGapMapItIsGiven() throws IOException {
    desk.write("gaps.md", GAPS);
    Run run = desk.run("show", "--gap-map", "gaps.md", "plan.md");
    assertTrue(run.out().contains("G-01  No index → stage 2\n"), run.out());
    assertFalse(desk.run("show", "plan.md").out().contains("G-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\ngap_map: gaps.md\n---\n", "See the [gap map](gaps.md#high).\n\n"})
  void readsTheGapMapThatThePlanNames(String head) throws IOException {
    desk.write("docs/gaps.md", GAPS);
    desk.write("docs/plan.md", head + Desk.PLAN);
    Run run = desk.run("show", "docs/plan.md");
    assertTrue(run.out().contains("G-01  No index → stage 2\n"), run.out());
  }

  @Test
  void passesOverAGapMapThatIsNotThereUnlessItIsAskedFor() throws IOException {
    desk.write("plan.md", "---\ngap_map: gaps.md\n---\n" + Desk.PLAN);
    assertEquals(0, desk.run("show", "plan.md").exit());
    assertEquals(
        new Run(2, "", "rutter: gaps.md: no such file\n"),
        desk.run("show", "--gap-map", "gaps.md", "plan.md"));
  }

  @Test
  void learnsTheWordsOfATeam() throws IOException {
    desk.write(
        "plan.md", "# Voyage\n\n## Leg 1: Out\n\n**Turn about**: row home\n\n## Leg 2: Back\n");
    desk.write(
        "words.yml", "concepts:\n  rollback: {is: [turn about]}\nvalues:\n  unit-1: [leg]\n");
    Run run = desk.run("show", "--vocabulary", "words.yml", "plan.md");
    assertTrue(run.out().contains("Leg 1  Out\n         rollback: own (line 5)\n"), run.out());
    assertTrue(desk.run("show", "plan.md").out().contains("Stages (0)"));
  }

  @Test
  void readsAGapMapOnceAndNothingThatIsNone() throws IOException {
    desk.write("gap map.md", GAPS);
    desk.write("gaps.pdf", "%PDF");
    String links =
        "[gap map](gap%20map.md#high), [gaps](plan.md#gaps), [gap analysis](gaps.pdf)\n\n";
    desk.write("plan.md", "---\ngap_map: gap map.md\n---\n" + links + Desk.PLAN);
    Run run = desk.run("show", "--format", "json", "plan.md");
    assertEquals("", run.err());
    assertEquals(1, new ObjectMapper().readTree(run.out()).get("gaps").size());
  }

  @Test
  void takesAFileThatBeginsWithAnAtForAFile() throws IOException {
    desk.write("@options", "--version");
    Run run = desk.run("show", "@options");
    assertTrue(run.out().startsWith("@options\n"), run.out());
  }
}
