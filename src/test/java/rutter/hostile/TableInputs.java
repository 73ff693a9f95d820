package rutter.hostile;

import static rutter.hostile.Inputs.counting;
import static rutter.hostile.Inputs.some;
import static rutter.hostile.Inputs.times;

/** Tables: wide, long, ragged. */
final class TableInputs {
  private TableInputs() {}

  static void addTo(Inputs inputs) {
    inputs.input("table-one-row", s -> "|a|b|\n|-|-|\n" + "|c".repeat(s / 2));
    inputs.input(
        "table-wide",
        s -> "|a".repeat(s / 6) + "|\n" + "|-".repeat(s / 6) + "|\n" + "|b".repeat(s / 6));
    inputs.input(
        "table-wide-rows",
        s -> {
          int n = (int) Math.sqrt(s / 2.0);
          return "|a".repeat(n)
              + "|\n"
              + "|-".repeat(n)
              + "|\n"
              + ("|b".repeat(n) + "|\n").repeat(n);
        });
    inputs.input(
        "table-wide-ragged",
        s -> {
          int n = (int) Math.sqrt(s / 2.0);
          return "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|b|\n".repeat(s / 4);
        });
    inputs.again("table-wide-header", "|a|\n|-|\n", "|");
    inputs.again("table-rows", "|a|b|c|\n|-|-|-|\n", "|d|e|f|\n");
    inputs.again("table-ragged", "|a|b|c|\n|-|-|-|\n", "|d|\n|d|e|f|g|\n");
    inputs.again("table-bars", "|a|b|\n|-|-|\n", "|", "\n");
    inputs.again("table-escapes", "|a|b|\n|-|-|\n", "\\|");
    inputs.again("table-delimiters", "|a|b|\n", "|-");
    inputs.again("table-delimiter-rows", "|a|\n", "|-|\n");
    inputs.again("table-headers", "|a|\n|-|\n");
    inputs.again("table-many", "|a|b|\n|-|-|\n|c|d|\n\n");
    inputs.again("table-almost", "|a|b|\n|-|x|\n");
    inputs.again("table-line-of-bars", "a|");
    inputs.again("table-code-bars", "|a|\n|-|\n", "|`a|b`|\n");
    inputs.again("table-code-open", "|a|\n|-|\n", "|`a|b|`\n");
    inputs.again("table-empty", "|a|b|\n|-|-|\n", "||\n");
    inputs.again("table-no-edge", "a|b\n-|-\n", "c|d\n");
    inputs.again("table-after-text", "a\n", "b\n", "|a|\n|-|\n|b|\n");
    inputs.again("table-in-quotes", "> |a|b|\n> |-|-|\n", "> |c|d|\n");
    inputs.input(
        "table-gaps",
        s ->
            PlanInputs.stages(s / 500)
                + "## Gaps\n\n|Gap|Description|Risk|Phase|\n|-|-|-|-|\n"
                + counting("", "|G%d|it|High|Phase 1|\n", s));
    inputs.input(
        "table-gaps-stages",
        s ->
            counting("# T\n\n", "## Phase %d: a\n\nGaps: G%d\n\n", s / 2)
                + "## Gaps\n\n|Gap|Description|Risk|Phase|\n|-|-|-|-|\n"
                + counting("", "|G%d|it|High|Phase %d|\n", s / 2));
    inputs.input(
        "table-gaps-2000-stages",
        s ->
            some(s / 500, "## Phase %d: a\n\n**Gaps:** G%d\n\n")
                + "## Gaps\n\n|Gap|Phase|\n|-|-|\n"
                + counting("", "|G%d|%d|\n", s));
    inputs.input(
        "table-gaps-one-stage",
        s ->
            "# T\n\n## Phase 1: a\n\n**Gaps:** "
                + counting("", "G%d, ", s / 2)
                + "\n\n## Gaps\n\n|Gap|Description|\n|-|-|\n"
                + counting("", "|G%d|it|\n", s / 2));
    inputs.counted(
        "table-gaps-deep", "# Gaps\n\n## a\n\n### b\n\n#### c\n\n|Gap|Risk|\n|-|-|\n", "|G%d|a|\n");
    inputs.counted("table-gaps-many", "# T\n\n", "## Gaps\n\n|Gap|Risk|\n|-|-|\n|G%d|high|\n\n");
    inputs.counted(
        "table-stages", "# T\n\n## Phases\n\n|Phase|Action|Rollback|\n|-|-|-|\n", "|%d|a|b|\n");
    inputs.input(
        "table-rollback",
        s ->
            PlanInputs.stages(s / 40)
                + "## Rollback\n\n|Phase|Rollback|\n|-|-|\n"
                + counting("", "|Phase %d|undo it|\n", s));
    inputs.input(
        "table-timeline",
        s ->
            PlanInputs.stages(s / 40)
                + "## Timeline\n\n|Phase|Duration|Start|\n|-|-|-|\n"
                + counting("", "|Phase %d|3 days|2026-11-21|\n", s));
    inputs.input(
        "table-timeline-all",
        s ->
            PlanInputs.stages(s / 40)
                + "## Timeline\n\n|Phase|Duration|\n|-|-|\n"
                + times("|All phases|3 days|\n", s));
    inputs.input(
        "table-ranges",
        s ->
            PlanInputs.stages(s / 40)
                + "## Timeline\n\n|Phase|Duration|\n|-|-|\n"
                + times("|Phases 1-" + s / 60 + "|3 days|\n", s));
    inputs.input(
        "table-checks",
        s ->
            PlanInputs.stages(s / 40)
                + "## Verification\n\n|Phase|Check|\n|-|-|\n"
                + counting("", "|Phase %d|a|\n", s));
    inputs.counted(
        "table-approvals",
        "## Approvals\n\n|Role|Name|Date|Decision|\n|-|-|-|-|\n",
        "|r%d|Ada|2026-11-21|yes|\n");
    inputs.counted(
        "table-risks", "## Risks\n\n|Risk|Level|Mitigation|\n|-|-|-|\n", "|r%d|High|m|\n");
    inputs.counted(
        "table-revisions",
        "## Revisions\n\n|Version|Date|Author|\n|-|-|-|\n",
        "|%d|2026-11-21|a|\n");
    inputs.counted("table-metrics", "## Monitoring\n\n|Metric|Threshold|\n|-|-|\n", "|m%d|< 3|\n");
    inputs.counted(
        "table-contacts", "## Contacts\n\n|Role|Name|Contact|\n|-|-|-|\n", "|r%d|Ada|a@b.c|\n");
    inputs.counted("table-metadata", "## Metadata\n\n|Name|Value|\n|-|-|\n", "|k%d|v|\n");
  }
}
