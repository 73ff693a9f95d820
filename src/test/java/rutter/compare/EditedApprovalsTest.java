package rutter.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of those who approve when somebody has edited a plan. */
class EditedApprovalsTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Stage 1: Copy

      **Risk**: high

      - [ ] Copy the rows

      **Rollback**: drop the copy

      ## Approval matrix

      | Risk | Approval required |
      | --- | --- |
      | High | Head of Platform, Head of Security |
      | Low | Head of Platform |

      ## Approvals

      | Role | Name | Date | Decision |
      | --- | --- | --- | --- |
      | Head of Platform | Ada Lovelace | 2026-05-03 | Approved |
      | Head of Security | Grace Hopper, Mary Shelley | | Pending |
      | Reviewer | Jane Austen | | Pending |
      | Reviewer | Emily Dickinson | | Pending |
      """;

  private static List<String> said(String... edits) {
    String now = PLAN;
    for (int i = 0; i < edits.length; i += 2) {
      now = now.replace(edits[i], edits[i + 1]);
    }
    return Compared.of(PLAN, now).messages();
  }

  @Test
  void whoApprovesAgainHasApprovedThePlanAsItIs() {
    String step = "Stage 1 “Copy”: “Copy all rows” says “all” instead of “the”";
    assertEquals(
        List.of(step, "what Head of Platform has approved is not this plan any more"),
        said("Copy the rows", "Copy all rows"));
    assertEquals(
        List.of(step, "Head of Platform has approved once more"),
        said("Copy the rows", "Copy all rows", "2026-05-03", "2026-06-01"));
  }

  @Test
  void aRoleThatSomebodyElseHasIsToldWithTheirNames() {
    assertEquals(
        List.of("as Reviewer, Anne Brontë is asked to approve instead of Jane Austen"),
        said("Jane Austen", "Anne Brontë"));
    assertEquals(
        List.of(
            "as Head of Security, only Grace Hopper is still asked to approve; it was Grace Hopper,"
                + " Mary Shelley"),
        said(", Mary Shelley", ""));
  }

  @Test
  void whereSeveralHaveARoleItIsSaidWho() {
    assertEquals(
        List.of("Reviewer (Jane Austen) is no longer asked to approve"),
        said("| Reviewer | Jane Austen | | Pending |\n", ""));
  }

  @Test
  void oneOfSeveralWhoMustApproveARiskIsMissed() {
    assertEquals(
        List.of("Head of Security need no longer approve where the risk is “High”"),
        said("| High | Head of Platform, Head of Security |", "| High | Head of Platform |"));
  }
}
