package rutter.signing;

import rutter.plan.Governance.State;

/** What someone decided of a plan: as what, who, when, and of which content. */
public record Entry(
    String role, String name, String date, State decision, String note, String digest) {
  /** As it stands behind a decision. */
  String seal() {
    return "(rutter:" + digest + ")";
  }
}
