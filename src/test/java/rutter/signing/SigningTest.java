package rutter.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import rutter.outline.Outline;
import rutter.packs.RuleFiles;
import rutter.plan.Governance.State;
import rutter.testing.Documents;
import rutter.text.Source;

/** Where an approval goes, in the ways in which plans write them. */
class SigningTest {
  private static final Entry ADA =
      new Entry("Head of Security", "Ada Byron", "2026-09-01", State.APPROVED, "", "a1b2c3d4e5f6");

  private static String signed(Entry entry, String approvals) throws UnsignableException {
    String plan = "# Migration plan: move\n\n" + approvals + "\n## Contacts\n\nAda\n";
    Outline outline = Documents.READER.outline(Source.of("plan.md", plan));
    String text =
        new Signing(RuleFiles.vocabulary())
            .enter(entry, outline, Documents.READER.read(outline.source()));
    return text.substring("# Migration plan: move\n\n".length(), text.indexOf("\n## Contacts"));
  }

  private static String why(Entry entry, String approvals) {
    return String.valueOf(
        assertThrows(UnsignableException.class, () -> signed(entry, approvals)).getMessage());
  }

  private static Entry as(State state, String note) {
    return new Entry(ADA.role(), ADA.name(), ADA.date(), state, note, ADA.digest());
  }

  @Test
  void aTableGetsARow() throws UnsignableException {
    assertEquals(
        """
        ## Approvals

        | Role             | Name      | Date       | Decision                 |
        | ---------------- | --------- | ---------- | ------------------------ |
        | Head of Platform | Grace     | 2026-08-30 | ok                       |
        | Head of Security | Ada Byron | 2026-09-01 | ok (rutter:a1b2c3d4e5f6) |
        """,
        signed(
            ADA,
            """
            ## Approvals

            | Role             | Name  | Date       | Decision |
            | ---------------- | ----- | ---------- | -------- |
            | Head of Platform | Grace | 2026-08-30 | ok       |
            """));
  }

  @Test
  void theRowsOfATableThatIsNotAlignedStayAsTheyAre() throws UnsignableException {
    assertEquals(
        """
        ## Approvals

        | Role | Name | Date | Decision |
        |---|---|---|---|
        | Head of Platform | Grace | 2026-08-30 | ok |
        | Head of Security | Ada Byron | 2026-09-01 | ok (rutter:a1b2c3d4e5f6) |
        """,
        signed(
            ADA,
            """
            ## Approvals

            | Role | Name | Date | Decision |
            |---|---|---|---|
            | Head of Platform | Grace | 2026-08-30 | ok |
            """));
  }

  @Test
  void theRowThatWaitsIsFilled() throws UnsignableException {
    assertEquals(
        """
        ## Approvals

        | Role             | Name      | Date       | Decision | Digest       | Notes      |
        | ---------------- | --------- | ---------- | -------- | ------------ | ---------- |
        | Head of Security | Ada Byron | 2026-09-01 | Rejected | a1b2c3d4e5f6 | no \\| copy |
        | Head of Platform |           |            | Pending  |              |            |
        """,
        signed(
            as(State.REJECTED, "no | copy"),
            """
            ## Approvals

            | Role             | Name | Date | Decision | Digest | Notes |
            | ---------------- | ---- | ---- | -------- | ------ | ----- |
            | Head of Security | TBD  |      | Pending  |        |       |
            | Head of Platform |      |      | Pending  |        |       |
            """));
  }

  @Test
  void whoApprovesAgainHasOneRow() throws UnsignableException {
    String once = signed(ADA, "## Approvals\n");
    Entry again =
        new Entry(ADA.role(), ADA.name(), "2026-09-05", State.APPROVED, "", "ffffffffffff");
    assertEquals(
        once.replace("2026-09-01", "2026-09-05").replace("a1b2c3d4e5f6", "ffffffffffff"),
        signed(again, once));
  }

  @Test
  void aSectionWithoutApprovalsGetsATable() throws UnsignableException {
    assertEquals(
        """
        ## Approvals

        All three must agree.

        | Role             | Name      | Date       | Decision                                          |
        | ---------------- | --------- | ---------- | ------------------------------------------------- |
        | Head of Security | Ada Byron | 2026-09-01 | Conditional: after the test (rutter:a1b2c3d4e5f6) |
        """,
        signed(as(State.CONDITIONAL, "after the test"), "## Approvals\n\nAll three must agree.\n"));
  }

  @Test
  void withoutAColumnForTheDecisionItStandsBehindTheDate() throws UnsignableException {
    String table =
        """
        ## Approvals

        | Role             | Name  | Date       |
        | ---------------- | ----- | ---------- |
        | Head of Platform | Grace | 2026-08-30 |
        """;
    assertEquals(
        "| Head of Security | Ada Byron | 2026-09-01 (rutter:a1b2c3d4e5f6) |",
        signed(ADA, table).lines().toList().get(5));
    assertEquals(
        "its approvals have no column for a decision; add one", why(as(State.REJECTED, ""), table));
  }

  @Test
  void aListGetsAnItem() throws UnsignableException {
    assertEquals(
        """
        ## Approvals

        - [x] Head of Platform: Grace, 2026-08-30
        - [x] Head of Security: Ada Byron, 2026-09-01 (rutter:a1b2c3d4e5f6)
        """,
        signed(ADA, "## Approvals\n\n- [x] Head of Platform: Grace, 2026-08-30\n"));
  }

  @Test
  void anItemThatWaitsIsFilled() throws UnsignableException {
    assertEquals(
        """
        ## Approvals

        - Head of Security: Ada Byron, 2026-09-01 — Approved (rutter:a1b2c3d4e5f6)
        - Head of Platform: TBD
        """,
        signed(ADA, "## Approvals\n\n- Head of Security: TBD\n- Head of Platform: TBD\n"));
  }

  @Test
  void aBoxIsTickedByWhoApprovesAndByNobodyElse() throws UnsignableException {
    assertEquals(
        """
        ## Approvals

        - [x] Head of Platform: Grace, 2026-08-30
        - [ ] Head of Security: Ada Byron, 2026-09-01 — Rejected: no copy (rutter:a1b2c3d4e5f6)
        """,
        signed(
            as(State.REJECTED, "no copy"),
            "## Approvals\n\n- [x] Head of Platform: Grace, 2026-08-30\n"));
  }

  @Test
  void linesEndAsTheyDidBefore() throws UnsignableException {
    String list = "## Approvals\r\n\r\n- Head of Platform: Grace, 2026-08-30\r\n";
    assertEquals(
        list + "- Head of Security: Ada Byron, 2026-09-01 — Approved (rutter:a1b2c3d4e5f6)\r\n",
        signed(ADA, list));
  }

  @Test
  void aRoleThatIsAnothersIsNotTaken() {
    assertEquals(
        "as Head of Security it asks for Grace; change the plan or --name",
        why(
            ADA,
            """
            ## Approvals

            | Role             | Name  | Date | Decision |
            | ---------------- | ----- | ---- | -------- |
            | Head of Security | Grace |      | Pending  |
            """));
  }

  @Test
  void withoutASectionItSaysHowToAddOne() {
    assertEquals(
        "has no section for approvals; add one with the heading “## Approvals”",
        why(ADA, "## Scope\n\nAll of it.\n"));
  }

  @Test
  void aFormIsFilledByHand() {
    assertEquals(
        "its approvals are neither a table nor a list; write “(rutter:a1b2c3d4e5f6)” behind the"
            + " decision by hand",
        why(ADA, "## Approvals\n\n### Security\n\n**Name**: Grace\n\n**Date**: 2026-08-30\n"));
  }

  @Test
  void whatNobodySeesIsNotSigned() {
    Entry entry =
        new Entry(ADA.role(), "Ada\u202eByron", ADA.date(), State.APPROVED, "", ADA.digest());
    assertEquals("--name is no line of words that can be seen", why(entry, "## Approvals\n"));
  }
}
