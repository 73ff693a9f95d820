package rutter.hostile;

import static rutter.hostile.Inputs.counting;
import static rutter.hostile.Inputs.times;

/** One very long name above very many short lines. */
final class LongInputs {
  private LongInputs() {}

  static void addTo(Inputs inputs) {
    inputs.input(
        "long-heading-gaps",
        s ->
            "## Gaps "
                + "word ".repeat(s / 10)
                + "\n\n|Gap|Risk|\n|-|-|\n"
                + counting("", "|G%d|a|\n", s / 2));
    inputs.input(
        "long-heading-risks",
        s -> "## Risks " + "word ".repeat(s / 10) + "\n\n" + times("- a\n", s / 2));
    inputs.input(
        "long-heading-metrics",
        s -> "## Monitoring\n\n### " + "word ".repeat(s / 10) + "\n\n" + times("- a\n", s / 2));
    inputs.input(
        "long-heading-rollback",
        s ->
            "## Rollback ("
                + "word ".repeat(s / 10)
                + ")\n\n"
                + counting("", "### Phase %d: a\n", s / 2));
    inputs.input(
        "long-heading-stage",
        s -> "## Phase 1: " + "word ".repeat(s / 10) + "\n\n" + times("- [ ] a\n", s / 2));
    inputs.input(
        "long-heading-procedures",
        s ->
            "## "
                + "word ".repeat(s / 10)
                + "\n\n"
                + times("```sh\n# 1. a\nb\n# 2. c\nd\n```\n\n", s / 2));
    inputs.input(
        "long-column-checks",
        s ->
            PlanInputs.stages(10)
                + "## Verification\n\n|Phase|"
                + "word ".repeat(s / 10)
                + "|\n|-|-|\n"
                + times("|Phase 1|a|\n", s / 2));
    inputs.input(
        "long-gap-named",
        s ->
            "## Phase 1: a\n\n**Gaps:** "
                + "word ".repeat(s / 10)
                + "\n\n## Gaps\n\n|Gap|Phase|\n|-|-|\n"
                + counting("", "|G%d|1|\n", s / 2));
    inputs.input(
        "long-stage-name",
        s ->
            "## Phase 1: "
                + "word ".repeat(s / 10)
                + "\n\n## Timeline\n\n|Phase|Duration|\n|-|-|\n"
                + times("|abcdef|3 days|\n", s / 2));
    inputs.input(
        "long-stage-title-brackets", s -> "## Phase 1: a " + "(1 day) ".repeat(s / 8) + "\n\nb\n");
    inputs.input(
        "long-wide-gaps",
        s ->
            "|Gap"
                + "|a".repeat(s / 8)
                + "|\n|-"
                + "|-".repeat(s / 8)
                + "|\n"
                + times("|b|c|\n", s / 2));
    inputs.input(
        "long-wide-timeline",
        s ->
            "## Timeline\n\n|Phase|Duration"
                + "|a".repeat(s / 8)
                + "|\n|-|-"
                + "|-".repeat(s / 8)
                + "|\n"
                + times("|b|3 days|\n", s / 2));
  }
}
