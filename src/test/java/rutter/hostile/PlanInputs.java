package rutter.hostile;

import static rutter.hostile.Inputs.counting;
import static rutter.hostile.Inputs.growing;
import static rutter.hostile.Inputs.some;
import static rutter.hostile.Inputs.times;

import java.util.List;
import java.util.Random;

/** What readers of plans look at: stages, gaps, rollbacks, placeholders, words. */
final class PlanInputs {
  private PlanInputs() {}

  static void addTo(Inputs inputs) {
    inputs.input(
        "two-sides-gaps",
        s ->
            some(s / 60, "## Phase %d: a\n\n**Gap:** G-1\n\n")
                + "## Gaps\n\n|ID|Gap|\n|-|-|\n"
                + times("|G-1|b|\n", s / 2));
    inputs.input(
        "two-sides-links",
        s -> some(s / 60, "## Phase %d: a\n\n") + counting("", "[r](rollback-%d.md) ", s / 2));
    inputs.input(
        "two-sides-front-matter",
        s -> "---\n" + "k".repeat(s / 3) + ": {" + "a: 1, ".repeat(s / 10) + "}\n---\n");
    inputs.input(
        "two-sides-ranges",
        s ->
            some(20, "## Phase 1: a\n\n")
                + "## Timeline\n\n|Phase|Duration|\n|-|-|\n"
                + times("|Phase 1-50|1 day|\n", s / 2));
    inputs.input(
        "stages-same-referred",
        s ->
            times("## Phase 1: a\n\n", s / 2)
                + "## Rollback\n\n"
                + times("- **Phase 1:** undo\n", s / 2));
    inputs.input(
        "stages-same-depend", s -> times("## Phase 1: a\n\n**Depends on:** Phase 1\n\n", s));
    inputs.counted("stages-codes", "# T\n\n## Phases\n\n", "### M%d: a\n\n**Depends on:** M1\n\n");
    inputs.input(
        "stages-codes-long",
        s ->
            "# T\n\n## Phases\n\n"
                + counting("", "### M%d: a\n\n", s / 2)
                + "### M1: b\n\n**Depends on:** "
                + "Mx ".repeat(s / 6));
    inputs.counted("stages-letters", "# T\n\n", "## Phase %da: b\n\n**Depends on:** Phase 1a\n\n");
    inputs.input(
        "stages-kinds",
        s ->
            growing(
                s,
                i ->
                    "### "
                        + (char) ('A' + i % 26)
                        + (char) ('A' + i / 26 % 26)
                        + (char) ('A' + i / 676 % 26)
                        + "1: a\n\n"));
    inputs.input("stages-unseparated", s -> counting("# T\n\n", "## Phase %d speaks\n\n", s));
    inputs.input("stages-parents", s -> counting("# T\n\n", "## a\n\n### Phase %d: a\n\n", s));
    inputs.input(
        "stages-parents-same", s -> times("## a\n\n### Phase 1: a\n\n### Phase 2: b\n\n", s));
    inputs.input(
        "stages-two-families",
        s ->
            counting(
                "# T\n\n",
                "## Phase %d: a\n\n### Step %d: b\n\n**Risk:** c\n**Rollback:** d\n\n",
                s));
    inputs.input(
        "stages-rows-named",
        s ->
            "## Phases\n\n|Phase|Duration|Risk|Owner|\n|-|-|-|-|\n"
                + counting("", "|a%d|3 days|b|c|\n", s));
    inputs.input(
        "stages-rows-same",
        s ->
            "## Phases\n\n|Phase|Duration|Risk|Owner|\n|-|-|-|-|\n" + times("|a|3 days|b|c|\n", s));
    inputs.input(
        "stages-rows-referred",
        s ->
            "## Phases\n\n|Phase|Duration|Depends on|\n|-|-|-|\n"
                + counting("", "|abcdef %d|3 days|abcdef 1|\n", s));
    inputs.input(
        "stages-dotted-depends",
        s -> "## Phase 1: a\n\n**Depends on:** Phase " + "1.".repeat(s / 2));
    inputs.input(
        "stages-dotted-rollback",
        s -> "## Phase 1: a\n\nb\n\n## Rollback\n\n**Phase " + "1.1.".repeat(s / 4) + ":** c");
    inputs.input(
        "stages-dotted-cell",
        s ->
            "## Phase 1: a\n\nb\n\n## Rollback\n\n|Phase|Rollback|\n|-|-|\n|"
                + "1.".repeat(s / 2)
                + "|c|\n");
    inputs.input(
        "stages-cells-unknown",
        s ->
            counting("# T\n\n", "## Phase %d: name %d\n\n", s / 2)
                + "## Timeline\n\n|Phase|Duration|\n|-|-|\n"
                + times("|abcdef|3 days|\n", s / 2));
    inputs.again("rollback-tables", "# T\n\n", "## Rollback\n\n|Phase|Rollback|\n|-|-|\n|1|a|\n\n");
    inputs.input(
        "rollback-and-tables",
        s ->
            times("# Rollback\n\n", s / 2)
                + "# a\n\n"
                + times("|Phase|a|\n|-|-|\n|1|a|\n\n", s / 2));
    inputs.again(
        "procedures-fences", "# T\n\n## Deploy\n\n", "```sh\n# 1. a\nb\n# 2. c\nd\n```\n\n");
    inputs.again("commands-inline", "# T\n\n", "`rm -rf a`\n\n");
    inputs.again("commands-inline-line", "# T\n\n", "`rm -rf a` ");
    inputs.again("fences-markdown-many", "```markdown\n# a\n```sh\nb\n```\n```\n\n");
    inputs.again("comments-in-items-open", "- <!-- a\n");
    inputs.again("comments-in-quotes-open", "> <!-- a\n\n");
    inputs.again("front-matter-quoted-keys", "---\n", "\"a\n");
    inputs.again("front-matter-hash", "---\n", "a: b#\n");
    inputs.again("placeholders-todo-items", "- TODO: a\n");
    inputs.again("placeholders-tags", "<x>\n\n");
    inputs.input("brackets-deep-500", s -> times("[".repeat(490) + "a" + "]".repeat(490) + " ", s));
    inputs.counted("fields-bold", "# T\n\n", "**Owner:** a %d\n\n");
    inputs.counted("fields-different", "# T\n\n", "**Name %d:** a\n\n");
    inputs.again("fields-lines", "# T\n\n", "**Owner:** a\n");
    inputs.again("fields-one-line", "# T\n\n", "**a:** b | ");
    inputs.again("fields-one-line-dots", "# T\n\n", "**Owner:** b · ");
    inputs.again("fields-open", "# T\n\n", "**Owner: a\n");
    inputs.again("fields-bare", "# T\n\n", "Owner: a\n\n");
    inputs.again("fields-items", "# T\n\n", "- Owner: a\n");
    inputs.again("fields-nested", "# T\n\n", "**Rollback:**\n\n- a\n\n");
    inputs.again("fields-rollback", "# T\n\n", "**Rollback:** a\n\n");
    inputs.counted("stages-rollback", "# T\n\n", "## Phase %d: a\n\n**Rollback:** undo %d\n\n");
    inputs.counted(
        "stages-all-fields",
        "# T\n\n",
        "## Phase %d: a\n\n**Owner:** b\n**Duration:** 3 days\n**Depends on:** Phase 1\n**Rollback:** undo\n**Verification:** look\n- [ ] c\n\n");
    inputs.input(
        "stages-5000",
        s -> some(s / 200, "## Phase %d: a\n\n**Rollback:** undo " + "x ".repeat(60) + "\n\n"));
    inputs.counted("stages-depend", "# T\n\n", "## Phase %d: a\n\n**Depends on:** all phases\n\n");
    inputs.input(
        "stages-depend-range",
        s -> some(s / 60, "## Phase %d: a\n\n**Depends on:** phases 1-" + s / 60 + "\n\n"));
    inputs.counted("stages-gaps", "# T\n\n", "## Phase %d: a\n\n**Gaps:** G%d, G1\n\n");
    inputs.counted("stages-named", "# T\n\n", "## Phase %d: a\n\n");
    inputs.counted("stages-named-in-text", "# T\n\n## Phase 1: a\n\n", "Phase %d and ");
    inputs.input(
        "stages-referred",
        s -> stages(s / 60) + "## Rollback\n\n" + counting("", "- **Phase %d:** undo\n", s));
    inputs.input(
        "stages-referred-headings",
        s -> stages(s / 60) + "# Rollback\n\n" + counting("", "## Phase %d\n\n- undo\n\n", s));
    inputs.input(
        "stages-referred-all",
        s -> stages(s / 60) + "## Rollback\n\n" + times("- **All phases:** undo\n", s));
    inputs.input(
        "stages-referred-name",
        s ->
            some(s / 80, "## Phase %d: name of %d\n\na\n\n")
                + "## Rollback\n\n"
                + counting("", "- **name of %d:** undo\n", s));
    inputs.input(
        "stages-referred-numbers",
        s -> stages(s / 60) + "## Rollback\n\n**Phases " + counting("", "%d, ", s) + ":** undo");
    inputs.input(
        "stages-rollback-many", s -> stages(s / 60) + times("# Rollback\n\n- undo\n\n", s));
    inputs.input("stages-parts", s -> stages(s / 60) + times("# Risks\n\n- a\n\n", s));
    inputs.input("stages-tasks", s -> some(s / 60, "## Phase %d: a\n\n- [ ] b\n- [x] c\n\n"));
    inputs.input(
        "stages-nested", s -> growing(s, i -> "#".repeat(2 + i % 5) + " Phase " + i + ": a\n\n"));
    inputs.input(
        "stages-families",
        s ->
            growing(
                s,
                i ->
                    "#".repeat(2 + i % 5)
                        + " "
                        + List.of("Phase", "Step", "Stage", "Part", "Wave", "Sprint").get(i % 6)
                        + " "
                        + i
                        + ": a\n\n"));
    inputs.counted(
        "stages-restarting",
        "# T\n\n",
        "## Phase 1: a\n\n## Phase 2: b\n\n### Step 1: c\n\n### Step 2: d\n\n");
    inputs.input(
        "stages-descending",
        s -> {
          StringBuilder text = new StringBuilder("# T\n\n");
          for (int i = s / 20; i > 0; i--) {
            text.append("## Phase ").append(i).append(": a\n\n");
          }
          return text.toString();
        });
    inputs.input(
        "stages-shuffled",
        s -> {
          Random random = new Random(7);
          return growing(s, i -> "## Phase " + random.nextInt(100_000) + ": a\n\n");
        });
    inputs.input(
        "stages-dotted", s -> growing(s, i -> "## Phase " + i / 10 + "." + i % 10 + ": a\n\n"));
    inputs.input(
        "stages-commands",
        s -> some(s / 60, "## Phase %d: a\n\n```sh\nb\n```\n\n```sh\nc\n```\n\n"));
    inputs.input("stages-listed", s -> "## Steps\n\n" + counting("", "%d. **Step %d:** do\n", s));
    inputs.input(
        "stages-listed-nested", s -> "## Steps\n\n" + counting("", "%d. do\n   - a\n   - b\n", s));
    inputs.counted("stages-bold", "# T\n\n", "**Phase %d:** a\n\n- b\n\n");
    inputs.counted("stages-under-rollback", "# Rollback\n\n", "## Phase %d: a\n\nb\n\n");
    inputs.counted("stages-clock", "# T\n\n", "## T+%d: a\n\n");
    inputs.counted("stages-roman", "# T\n\n", "## Phase IV: a %d\n\n");
    inputs.counted("stages-chinese", "# T\n\n", "## 第%d阶段：a\n\n");
    inputs.again("procedures", "## Deploy\n\n1. a\n2. b\n\n```sh\nc\n```\n\n");
    inputs.again("placeholders-brackets", "[X] ");
    inputs.again("placeholders-names", "[Your Name] ");
    inputs.again("placeholders-angles", "<x> ");
    inputs.again("placeholders-angles-words", "<your name> ");
    inputs.again("placeholders-braces", "{x} ");
    inputs.again("placeholders-double-braces", "{{x}} ");
    inputs.again("placeholders-lines", "____ ");
    inputs.again("placeholders-one-line", "_");
    inputs.again("placeholders-x", "XXXX ");
    inputs.again("placeholders-x-long", "X");
    inputs.again("placeholders-todo", "TODO ");
    inputs.again("placeholders-tbd", "TBD: ");
    inputs.again("placeholders-dollar", "${X} ");
    inputs.again("placeholders-dates", "YYYY-MM-DD ");
    inputs.again("placeholders-percent", "%X% ");
    inputs.again("placeholders-open-braces", "{");
    inputs.again("placeholders-open-angles-words", "<a b ");
    inputs.again("placeholders-dots", "...");
    inputs.again("placeholders-ellipses", "… ");
    inputs.again("placeholders-question", "??? ");
    inputs.again("placeholders-paragraphs", "[X]\n\n");
    inputs.again("placeholders-fields", "**Owner:** [name]\n\n");
    inputs.again("placeholders-items", "- [name]\n");
    inputs.again("digits", "1");
    inputs.again("digits-dotted", "1.");
    inputs.again("digits-dashed", "1-2-3-4h");
    inputs.again("digits-spaced", "1 ");
    inputs.again("digits-comma", "1,");
    inputs.again("durations", "3 days ");
    inputs.again("durations-tight", "3d4h");
    inputs.again("durations-field", "**Duration:** ", "1-2-3-4h ");
    inputs.again("durations-heading", "# T (", "3 days ");
    inputs.again("durations-timeline", "## Timeline\n\n**Phase 1:** ", "3 days 4 hours ");
    inputs.again("dates", "2026-11-21 ");
    inputs.again("dates-field", "**Date:** ", "2026-11-21");
    inputs.again("clock", "T+1 to ");
    inputs.again("clock-heading", "## ", "T+1 to ");
    inputs.again("clock-items", "- T+1 to T+1\n");
    inputs.again("word-phase", "Phase ");
    inputs.again("word-phase-heading", "## ", "Phase ");
    inputs.again("word-phase-field", "**Phase ", "Phase ");
    inputs.again("word-rollback", "rollback ");
    inputs.again("word-rollback-heading", "## ", "rollback ");
    inputs.again("word-heading", "## ", "word ");
    inputs.again("word-heading-long", "## ", "a");
    inputs.again("word-heading-chinese", "## ", "回滚计划");
    inputs.again("word-heading-colons", "## ", "a: ");
    inputs.again("word-heading-brackets", "## ", "(a) ");
    inputs.again("word-heading-dots", "## ", ". ");
    inputs.again("word-heading-s", "## ", "s s");
    inputs.again("word-dotted-heading", "## ", "1.1.");
    inputs.again("word-code-heading", "## M", "1-1");
    inputs.again("word-stage-list", "# T\n\n## Stage 1: a\n\nStages ", "1, ");
    inputs.counted(
        "word-stage-list-counted", "# T\n\n## Stage 1: a\n\n**Depends on:** Stages ", "%d, ");
    inputs.again("word-and", "# T\n\n## Stage 1: a\n\n**Depends on:** ", "Stage 1 and ");
    inputs.again("word-approvers", "## Approvals\n\n**Approvers:** ", "Ada and ");
    inputs.again("word-approval-item", "## Approvals\n\n- ", "Ada Lovelace ");
    inputs.again("word-reviewers", "**Reviewers:** ", "Ada, ");
    inputs.again("word-contact", "## Contacts\n\n- ", "a@b.c, ");
    inputs.again("word-risk", "## Risks\n\n- ", "high ");
    inputs.again("word-metric", "## Monitoring\n\n- ", "a < 3 ");
    inputs.again("word-metric-colons", "## Monitoring\n\n- ", "a: ");
    inputs.again("word-rollback-none", "## Phase 1: a\n\n**Rollback:** ", "none - ");
    inputs.again("word-rto", "## Rollback\n\n**RTO:** ", "3 minutes ");
    inputs.again("word-status", "**Status:** ", "done (");
    inputs.again("word-parens", "(");
    inputs.again("word-parens-heading", "## a ", "(");
    inputs.again("word-title-parens", "## Rollback\n\n### a ", "(3 days ");
    inputs.again("file-names", "a.md ");
    inputs.again("file-link", "[a](", "a/b", ".md)\n");
    inputs.again("file-links-rollback", "[a](rollback.md) ");
    inputs.again("file-links-gaps", "[gaps](gaps.md) ");
    inputs.again("file-link-dots", "[a](", ".a", "b)\n");
    inputs.again("file-link-hash", "[a](x.", "a#", ")\n");
  }

  static String stages(int count) {
    return "# T\n\n" + some(count, "## Phase %d: a\n\nDo it.\n\n");
  }
}
