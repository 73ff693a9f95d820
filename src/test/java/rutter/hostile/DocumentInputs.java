package rutter.hostile;

import static rutter.hostile.Inputs.cut;
import static rutter.hostile.Inputs.times;

/** A whole plan, again and again. */
final class DocumentInputs {
  private static final String PLAN =
      """
      ---
      owner: Ada
      status: draft
      ---

      # Migration of the orders

      **Owner:** Ada | **Status:** draft

      ## Overview

      Words about [the plan](plan.md) with `code`, **bold** and ~~old~~ words.

      ## Phase 1: Copy

      **Duration:** 2 days
      **Rollback:** Drop the copy.
      **Gaps:** G1, G2

      - [ ] Copy the rows
        - [x] Count them

      ```sh
      pg_dump orders > {file}
      ```

      ## Phase 2: Switch

      **Depends on:** Phase 1

      1. Stop the writer.
      2. Start it again.

      ## Gaps

      | Gap | Description | Risk | Phase |
      | --- | --- | --- | --- |
      | G1 | rows | High | Phase 1 |
      | G2 | time | Low | deferred — later |

      ## Rollback

      | Phase | Rollback | Time |
      | --- | --- | --- |
      | 2 | Start the old writer | 5 min |

      ## Timeline

      | Phase | Duration | Start |
      | --- | --- | --- |
      | Phase 1 | 2 days | 2026-11-21 |

      ## Approvals

      - [ ] Ada Lovelace — 2026-11-21 (approved)

      """;

  private DocumentInputs() {}

  static void addTo(Inputs inputs) {
    inputs.input("plan-repeated", s -> times(PLAN, s));
    for (int i = 1; i <= 5; i++) {
      int at = i;
      inputs.input("plan-cut-" + i, s -> cut(times(PLAN, s), s - at * 97));
    }
    inputs.input("plan-quoted", s -> times("> " + PLAN.replace("\n", "\n> ") + "\n\n", s));
    inputs.input("plan-indented", s -> times("- a\n\n  " + PLAN.replace("\n", "\n  ") + "\n\n", s));
    inputs.input("plan-fenced", s -> times("````markdown\n" + PLAN + "````\n\n", s));
    inputs.input("plan-fenced-once", s -> "````markdown\n" + times(PLAN, s));
    inputs.input("plan-one-line", s -> times(PLAN.replace("\n", " "), s));
  }
}
