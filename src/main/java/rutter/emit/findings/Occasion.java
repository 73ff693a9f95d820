package rutter.emit.findings;

/** On what occasion something was found: when a plan was checked, or when two were compared. */
public enum Occasion {
  LINT("rutter lint"),
  DIFF("rutter diff");

  private final String command;

  Occasion(String command) {
    this.command = command;
  }

  /** What prints all of it. */
  String command() {
    return command;
  }

  String sentence(Tally tally) {
    if (this == LINT) {
      return tally.sentence();
    }
    long all = tally.found().values().stream().mapToLong(Long::longValue).sum();
    return all == 0
        ? "no change of what the plan says is done"
        : Tally.counted(all, "change") + ": " + Tally.counts(tally.found());
  }
}
