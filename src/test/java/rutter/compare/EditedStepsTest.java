package rutter.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rutter.compare.Change.Side;
import rutter.finding.Finding;
import rutter.finding.Rewording.Piece;

/** What is said of steps, checks and conditions that somebody has edited, as people edit them. */
class EditedStepsTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Abort criteria

      - the disk is full

      ## Rollback triggers

      - readers see old rows

      ## Stage 1: Copy

      ```sql
      UPDATE archive SET kept = true;
      ```

      **Verification**:

      ```bash {expect="0"}
      count --lost archive
      ```

      - the owners have looked at the list of the rows

      **Rollback**: [as written there](rollback.md)

      ## Stage 2: Tell

      - [ ] Write to the readers of the archive

      **Verification**: the newest row is one of today
      """;

  private static Compared edited(String... edits) {
    String now = PLAN;
    for (int i = 0; i < edits.length; i += 2) {
      now = now.replace(edits[i], edits[i + 1]);
    }
    return Compared.of(PLAN, now);
  }

  private static List<String> said(String... edits) {
    return edited(edits).messages();
  }

  @Test
  void stoppingAndTurningBackAreNotTheSame() {
    assertEquals(
        List.of("the plan is no longer stopped if “the disk is full”"),
        said("- the disk is full", "- a dog barks").stream()
            .filter(message -> message.contains("no longer"))
            .toList());
    assertEquals(
        List.of("the plan is rolled back if “readers see wrong rows”: “wrong” instead of “old”"),
        said("see old rows", "see wrong rows"));
  }

  @Test
  void anotherExpectationIsNoWeakerOne() {
    assertEquals(List.of("terms-changed"), edited("expect=\"0\"", "expect=\"12\"").kinds());
    assertEquals(List.of("verification-weakened"), edited(" {expect=\"0\"}", "").kinds());
  }

  @Test
  void aStepThatCannotBeUndoneAnyMoreIsToldAsThat() {
    assertEquals(
        List.of("irreversible-added"),
        edited("UPDATE archive SET kept = true;", "DROP TABLE archive;").kinds());
  }

  @Test
  void aRollbackOfItsOwnIsBetterThanOneBeside() {
    assertEquals(
        List.of("rollback-added"),
        edited("[as written there](rollback.md)", "set all back by hand").kinds());
  }

  @Test
  void aCheckAndAStepThatShareSomeWordsAreTwo() {
    assertEquals(
        List.of("step-added", "verification-weakened"),
        edited(
                "- the owners have looked at the list of the rows\n",
                "",
                "true;\n```\n",
                "true;\n```\n\n- [ ] Ask the owners to look at the list of the rows\n")
            .kinds());
  }

  @Test
  void wordsSideBySideAreOneDifference() {
    assertEquals(
        List.of(
            "Stage 2 “Tell”: “Write to all owners of the archive” says “all owners” instead of “the"
                + " readers”"),
        said("to the readers of", "to all owners of"));
  }

  @Test
  void whereNoWordStandsOnceThoseThatStayAreFoundAllTheSame() {
    String step = "- [ ] Knock, wait, knock, wait, knock, wait, knock, wait";
    String plan = PLAN.replace("- [ ] Write to the readers of the archive", step);
    assertEquals(
        List.of(
            "Stage 2 “Tell”: “Knock, wait, knock, knock, wait, wait” no longer says “wait,”; further"
                + " differences: 1"),
        Compared.of(plan, plan.replace("knock, wait, knock, wait, knock,", "knock, knock, wait,"))
            .messages());
  }

  @Test
  void ofALongScriptNotAllLinesAreTold() {
    String script =
        IntStream.range(0, 300)
            .mapToObj(line -> (line % 3 == 0 ? "copy " : "move ") + "part" + line)
            .collect(Collectors.joining("\n", "```bash\n", "\n```"));
    String plan = PLAN.replace("- [ ] Write to the readers of the archive", script);
    Finding told =
        Compared.of(plan, plan.replace("copy part", "copy --all part")).findings(Side.NEW).get(0);
    List<Piece> pieces = told.rewording().orElseThrow().pieces();
    long lines = pieces.stream().flatMap(piece -> piece.text().lines()).count();
    assertTrue(lines < 200, lines + " lines");
  }

  @Test
  void whatAStageThatIsGoneDidAndANewOneDoesIsNotToldAgain() {
    String now =
        PLAN.replace("## Stage 2: Tell\n", "## Stage 9: Celebrate with neighbours and musicians\n")
            .replace(
                "- [ ] Write",
                "- [ ] Bake cakes, pies and bread\n- [ ] Invite all neighbours from our street\n"
                    + "- [ ] Hire musicians who play loudly until morning\n- [ ] Write")
            .replace("**Verification**: the newest row is one of today", "");
    assertEquals(List.of("stage-added", "stage-removed"), Compared.of(PLAN, now).kinds());
  }

  @Test
  void aHeadingThatNamesNoChecksAnyMoreMakesStepsOfThem() {
    String checks =
        """

        ## Stage 3: Validation

        1. **Rows**:

           ```sql
           SELECT count(*) FROM archive;
           ```
        """;
    assertEquals(
        List.of(
            "Stage 3 “Look at it” is not verified any more; it was by “Rows”",
            "Stage 3 “Look at it” was called Stage 3 “Validation”"),
        Compared.of(PLAN + checks, PLAN + checks.replace("Validation", "Look at it")).messages());
  }

  @Test
  void noCharacterIsCutInTwo() {
    String long66 = "a".repeat(58);
    String quoted = Quoted.brief(long66 + "😀😀😀", 60);
    assertEquals(long66 + "…", quoted);
  }
}
