package rutter.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of stages that somebody has edited, as people edit them. */
class EditedStagesTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Schedule

      | When | Phase | Duration |
      | --- | --- | --- |
      | 02:00 | Phase 1 | 30 min |
      | 02:30 | Coffee | 15 min |

      ## Phase 1: Copy the small tables

      - [ ] Copy the tables that fit into memory

      **Verification**: row counts are equal
      **Rollback**: drop the copies

      ## Phase 2: Copy the large tables (04:00 - 05:00)

      - [ ] Copy the tables that do not fit into memory

      **Verification**: row counts are equal
      **Rollback**: drop the copies

      ## Phase 3: Switch

      - [ ] Check what Phase 2 has left
      - [ ] Ask those of Phase 2 whether all is well

      **Verification**: readers see the rows of today
      **Rollback**: switch back

      ## Gap mapping

      | Gap | Title | Stage |
      | --- | --- | --- |
      | G-01 | Readers | Phase 3 |
      | G-02 | Archives | Phase 1, Phase 2 |
      | G-03 | Habits | |
      """;

  private static List<String> said(String... edits) {
    String now = PLAN;
    for (int i = 0; i < edits.length; i += 2) {
      now = now.replace(edits[i], edits[i + 1]);
    }
    return Compared.of(PLAN, now).messages();
  }

  @Test
  void ofStagesThatReadAlikeEachIsTheOneThatItReadsMostLike() {
    assertEquals(
        List.of(
            "Phase 1 “Copy the large tables at first” was called Phase 2 “Copy the large tables”",
            "Phase 2 “Copy the small tables then” was called Phase 1 “Copy the small tables”"),
        said(
                "1: Copy the small tables",
                "1: Copy the large tables at first",
                "that fit into",
                "that do  not fit into",
                "2: Copy the large tables",
                "2: Copy the small tables then",
                "that do not fit into",
                "that fit into")
            .stream()
            .filter(message -> message.contains(" was called "))
            .toList());
  }

  @Test
  void aStageThatDoesSomethingElseIsTheSameByItsNumber() {
    assertEquals(
        List.of("Phase 3 “Turn readers over” was called Phase 3 “Switch”"),
        said(
                "Switch\n\n- [ ] Check what Phase 2 has left\n",
                "Turn readers over\n\n- [ ] Tell everybody, by letter, that a new archive is used\n")
            .stream()
            .filter(message -> message.contains(" was called ") || message.contains("gone"))
            .toList());
  }

  @Test
  void aStageWithAllItsStepsRewrittenIsTheSameByItsName() {
    String old =
        """
        # Migration plan: move the archive

        ## Phase 1: Inform

        - [ ] Write to readers

        ## Phase 2: Copy the small tables

        - [ ] Dump what fits on a disk and carry it over by hand in the night
        """;
    String now =
        """
        # Migration plan: move the archive

        ## Phase 1: Copy the tables

        - [ ] Run loaders

        ## Phase 2: Inform

        - [ ] Write to readers
        """;
    assertEquals(
        List.of("stage-renamed", "stage-reordered"),
        Compared.of(old, now).kinds().stream().filter(kind -> kind.startsWith("stage-")).toList());
  }

  @Test
  void whereAStageIsGoneOthersAreNamedByTheirNewNumbers() {
    int second = PLAN.indexOf("## Phase 1");
    int third = PLAN.indexOf("## Phase 2");
    String now = PLAN.substring(0, second) + PLAN.substring(third);
    now =
        now.replace("Phase 2", "Phase 1").replace("Phase 3", "Phase 2").replace("| Phase 1, ", "|");
    assertEquals(
        List.of(
            "Phase 1 “Copy the small tables” is gone",
            "Phase 2 “Switch”: “Check what Phase 1 has left” names another stage by its new number;"
                + " further steps that do: 1",
            "G-02 “Archives” is closed by Phase 1 instead of Phase 1, Phase 2"),
        Compared.of(PLAN, now).messages());
  }

  @Test
  void aNumberOfSomethingElseIsSaidWithTheWordBeforeIt() {
    assertEquals(
        List.of(
            "Phase 3 “Switch”: “Check what Phase 4 has left” says “Phase 4” instead of “Phase 2”"),
        said("what Phase 2", "what Phase 4"));
  }

  @Test
  void aGapThatNoStageHadIsClosedByOneNow() {
    assertEquals(
        List.of("G-03 “Habits” is now closed by Phase 3"),
        said("| Habits | |", "| Habits | Phase 3 |"));
  }

  @Test
  void timesInHeadingsAndSchedulesCountToo() {
    assertEquals(
        List.of(
            "Phase 2 “Copy the large tables” takes longer: 04:00 - 06:00 instead of 04:00 - 05:00"),
        said("04:00 - 05:00", "04:00 - 06:00"));
    assertEquals(
        List.of("Phase 1 “Copy the small tables” is to take less time: 20 min instead of 30 min"),
        said("30 min", "20 min"));
    assertEquals(
        List.of("“Coffee” of the schedule takes longer: 45 min instead of 15 min"),
        said("15 min", "45 min"));
  }

  @Test
  void whereItsNumberIsItsTimeAnotherTimeIsAnotherNumber() {
    String weeks =
        "# Migration plan\n\n## Week 1-2: Copy\n\n- [ ] Copy\n\n## Week 3-4: Switch\n\n- [ ] Switch\n";
    assertEquals(
        List.of("Week 3-5 “Switch” was Week 3-4"),
        Compared.of(weeks, weeks.replace("Week 3-4", "Week 3-5")).messages());
  }

  @Test
  void whatIsMostAlikeIsPairedFirst() {
    Pairing<String> pairs =
        new Pairing<>(List.of("old"), List.of("near", "far"))
            .byLikeness(0.1, (one, other) -> other.equals("near") ? 0.9 : 0.2);
    assertEquals(List.of("far"), pairs.added());
  }

  /** Nobody knows which of two words that are no grades is worse. */
  @Test
  void aRiskInOtherWordsIsLookedAtAsIfItWereLower() {
    String plan = PLAN.replace("## Phase 3: Switch\n", "## Phase 3: Switch\n\n**Risk**: unclear\n");
    assertEquals(
        List.of("risk-lowered"),
        Compared.of(plan, plan.replace("unclear", "as discussed")).kinds());
  }

  @Test
  void aStepThatIsAStageIsToldOnce() {
    String steps = "# Migration plan\n\n## Procedure\n\n1. Copy the rows\n2. Switch readers\n";
    assertEquals(
        List.of("step-changed"),
        Compared.of(steps, steps.replace("Copy the rows", "Copy all rows")).kinds());
  }
}
