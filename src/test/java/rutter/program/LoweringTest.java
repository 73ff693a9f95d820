package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rutter.testing.Lowered;

/** How single things of a plan become operations. */
class LoweringTest {
  @Test
  void aTaskNamesTheCodeInIt() {
    assertEquals(
        List.of("stage-1/manual-1 ByHand: Tell the readers", "stage-1/run-1 Shell: Copy the rows"),
        Steps.forward(
            "- [ ] Tell the readers\n- [ ] Copy the rows\n\n  ```bash\n  copy a b\n  ```\n"));
  }

  @Test
  void aCheckThatIsACommandRuns() {
    assertEquals(
        List.of("stage-1/verify-1 Shell: test -s a"),
        Steps.forward("**Verification:** `test -s a`\n"));
    assertEquals(
        List.of("stage-1/verify-1 Shell: The copy is there"),
        Steps.forward("**Verification:**\n\n- The copy is there: `test -s a`\n"));
    assertEquals(
        List.of("stage-1/verify-1 Shell: All pods run", "stage-1/verify-2 ByHand: All pods run"),
        Steps.forward("**Verification:**\n\n- All pods run: `kubectl get pods -n web`\n"),
        "somebody must say what is seen");
    assertEquals(
        List.of("stage-1/verify-1 ByHand: Brought back with pg_restore --clean a"),
        Steps.forward("**Verification:**\n\n- Brought back with `pg_restore --clean a`\n"),
        "words that speak of a command are no command");
    assertEquals(
        List.of("stage-1/verify-1 ByHand: The way back: rm -r a"),
        Steps.forward("**Verification:**\n\n- The way back: `rm -r a`\n"),
        "a check changes nothing by itself");
  }

  @Test
  void aFieldBelowThePointIsSaidOnce() {
    Operation copy =
        Steps.stage("- Copy the rows\n**Done when:** all are there\n")
            .legs()
            .get(0)
            .forward()
            .get(0);
    assertEquals("Copy the rows", copy.title());
    assertEquals(List.of("Done when: all are there"), copy.notes());
  }

  @Test
  void wordsBeforeCodeAreItsNotes() {
    Operation run =
        Steps.stage("Nobody is told of this.\n\n```bash\ncopy a b\n```\n")
            .legs()
            .get(0)
            .forward()
            .get(0);
    assertEquals(List.of("Nobody is told of this."), run.notes());
    assertEquals(new Deed.Shell("copy a b\n"), run.deed());
  }

  @Test
  void anAuthorsIdStaysWhateverStandsAround() {
    assertEquals(
        List.of("stage-1/run-1 Shell: one", "stage-1/copy Shell: two"),
        Steps.forward("```bash\none\n```\n\n```bash {id=copy}\ntwo\n```\n"));
  }

  @Test
  void numberedStepsAreOperationsWhereTheShellMayEndBetweenThem() {
    assertEquals(
        List.of("stage-1/run-1 Shell: Stop", "stage-1/run-2 Shell: Copy"),
        Steps.forward("```bash\nset -euo pipefail\n# 1. Stop\nstop a\n# 2. Copy\ncopy a b\n```\n"));
    assertEquals(
        List.of("stage-1/run-1 Shell: Count; Compare"),
        Steps.forward("```bash\n# 1. Count\nrows=$(count a)\n# 2. Compare\ntest $rows = 3\n```\n"),
        "a variable of the first is used in the second");
    assertEquals(
        List.of("stage-1/run-1 Shell: One; Two"),
        Steps.forward("```bash\n# 1. One\nfor a in b; do\n# 2. Two\ncopy $a\ndone\n```\n"));
  }

  @Test
  void whatARunbookDoesNotRunIsShownWithTheReason() {
    assertEquals(
        List.of("a runbook does not run python", "to be filled in first: <host>"),
        Steps.stage("```python\nprint(1)\n```\n\n```bash\nssh '<host>' ls\n```\n")
            .legs()
            .get(0)
            .forward()
            .stream()
            .map(one -> ((Deed.ByHand) one.deed()).shown().orElseThrow().reason())
            .toList());
  }

  @Test
  void sqlForTwoPlacesIsNotRunInOne() {
    assertEquals(
        List.of(
            "stage-1/go-no-go Decide: Go or no-go: past this there is no way back without a copy",
            "stage-1/manual-1 ByHand: UPDATE a SET b = 1;"),
        Steps.forward(
            "```sql\n-- in orders\nUPDATE a SET b = 1;\n-- in archive\nDELETE FROM c;\n```\n"));
  }

  @Test
  void aCommandInASentenceIsRunOnlyIfTheSentenceIsTheCommand() {
    assertEquals(
        List.of("stage-1/undo-1 Shell: drop --table b"),
        Steps.back("**Rollback**:\n- `drop --table b`; nobody reads it\n"));
    assertEquals(
        List.of("stage-1/undo-1 ByHand: Call drop --table b if nobody reads it"),
        Steps.back("**Rollback**:\n- Call `drop --table b` if nobody reads it\n"));
  }

  @Test
  void waitingIsSeenWhereItIsSure() {
    assertEquals(
        List.of("stage-1/wait-1 Wait: Wait 2 hours", "stage-1/manual-1 ByHand: Wait for Ada"),
        Steps.forward("1. Wait 2 hours\n2. Wait for Ada\n"));
  }

  @Test
  void goOrNoGoIsADecision() {
    assertEquals(
        List.of("stage-1/decide-1 Decide: Go or no-go: Ada decides", "stage-1/run-1 Shell: a"),
        Steps.forward("Go or no-go: Ada decides\n\n```bash\na\n```\n"));
  }

  @Test
  void whatIsTickedIsLeftOut() {
    Program program = Steps.stage("- [x] Order the disks\n- [ ] Mount them\n");
    assertEquals(
        List.of("stage-1/manual-1 ByHand: Mount them"),
        Steps.said(program.legs().get(0).forward()));
    assertTrue(program.leftOut().stream().anyMatch(left -> left.text().equals("Order the disks")));
  }

  @Test
  void theFirstLossIsAnnouncedAndAskedFor() {
    Program program =
        Steps.stage(
            "```sql\nALTER TABLE a ADD COLUMN b int;\n```\n\n```sql\nDROP TABLE old;\n```\n");
    assertEquals(Optional.of("stage-1/run-2"), program.limits().pointOfNoReturn());
    assertEquals(
        List.of("stage-1/run-1", "stage-1/go-no-go", "stage-1/run-2"),
        program.legs().get(0).forward().stream().map(Operation::id).toList());
  }

  @Test
  void stagesWaitForThoseTheyDependOn() {
    Program program =
        Lowered.of(
            """
            # Migration plan

            ## Stage 1: Switch

            **Dependencies**: Stage 2

            Switch it.

            ## Stage 2: Copy

            Copy it.
            """);
    assertEquals(List.of("stage-2", "stage-1"), program.legs().stream().map(Leg::id).toList());
  }

  @Test
  void variablesThatNobodySetsAreAskedFor() {
    Program program = Steps.stage("```bash\nexport A=1\necho $A $TARGET ${LATER:-no}\n```\n");
    assertEquals(
        List.of("TARGET"),
        program.surroundings().inputs().stream().map(Surroundings.Input::name).toList());
  }

  @Test
  void attributesAreTerms() {
    Terms terms =
        Steps.stage(
                "```bash {timeout=90s retry=2 host=db-1 user=ops env=\"A=1, B=two words\" confirm}\na\n```\n")
            .legs()
            .get(0)
            .forward()
            .get(0)
            .terms();
    assertEquals(Optional.of(90L), terms.timeoutSeconds());
    assertEquals(2, terms.retries());
    assertEquals(Optional.of("db-1"), terms.host());
    assertEquals(Optional.of("ops"), terms.user());
    assertEquals("{A=1, B=two words}", terms.env().toString());
    assertTrue(terms.confirm());
  }

  @Test
  void theWindowIsAsLongAsThePlanSays() {
    assertEquals(Optional.of(14_400L), window("**Maintenance window:** 22:00 to 02:00 UTC"));
    assertEquals(Optional.of(7_200L), window("**Window:** 2 hours"));
    assertEquals(Optional.empty(), window("**Window:** 2 hours, at most 3 hours"));
  }

  private static Optional<Long> window(String field) {
    return Lowered.of("# Migration plan\n\n" + field + "\n\n## Stage 1: Move\n\nMove it.\n")
        .limits()
        .windowSeconds();
  }

  /** What is called a pattern may be the only place that says what is done. */
  @Test
  void aPatternThatChangesSomethingIsForPeople() {
    assertEquals(
        List.of(
            "stage-1/manual-1 ByHand: sed -i 's/old/new/' notes.txt",
            "stage-1/run-1 Shell: copy a"),
        Steps.forward(
            """
            **Search & replace pattern:**

            ```bash
            sed -i 's/old/new/' notes.txt
            ```

            **Example:**

            ```bash
            cat notes.txt
            ```

            #### Move

            ```bash
            copy a
            ```
            """));
  }
}
