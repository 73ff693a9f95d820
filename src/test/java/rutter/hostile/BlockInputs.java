package rutter.hostile;

import static rutter.hostile.Inputs.counting;
import static rutter.hostile.Inputs.growing;

/** Blocks: lists, quotes, headings, HTML, front matter. */
final class BlockInputs {
  private BlockInputs() {}

  static void addTo(Inputs inputs) {
    inputs.input("lists-nested", s -> growing(s, i -> "  ".repeat(i % 700) + "- a\n"));
    inputs.input("lists-nested-deep", s -> growing(s, i -> "  ".repeat(i) + "- a\n"));
    inputs.input("lists-nested-20", s -> growing(s, i -> "  ".repeat(i % 20) + "- a\n"));
    inputs.input("lists-nested-39", s -> growing(s, i -> "  ".repeat(i % 39) + "- a\n"));
    inputs.input("lists-nested-ordered", s -> growing(s, i -> "   ".repeat(i % 39) + "1. a\n"));
    inputs.input("lists-stairs-39", s -> growing(s, i -> "  ".repeat(Math.min(i, 39)) + "- a\n"));
    inputs.again("lists-one-line", "- ");
    inputs.again("lists-one-line-30", "- ".repeat(30) + "a\n");
    inputs.again("lists-one-line-ordered", "1. ");
    inputs.again("lists-one-line-mixed", "- + * 1. ");
    inputs.again("lists-flat", "- a\n");
    inputs.again("lists-flat-loose", "- a\n\n");
    inputs.again("lists-flat-ordered", "1. a\n");
    inputs.counted("lists-flat-counted", "", "%d. step\n");
    inputs.again("lists-alternating", "- a\n+ b\n");
    inputs.again("lists-alternating-three", "- a\n* b\n1. c\n");
    inputs.again("lists-empty", "-\n");
    inputs.again("lists-empty-ordered", "1.\n");
    inputs.again("lists-lazy", "- a\nb\n");
    inputs.again("lists-one-long", "- a\n", "b\n");
    inputs.again("lists-one-loose", "- a\n\n", "  b\n\n");
    inputs.again("lists-blank-lines", "- a\n", "\n");
    inputs.again("lists-code", "-     a\n");
    inputs.again("lists-headings", "- # a\n");
    inputs.again("lists-quotes", "- > a\n");
    inputs.again("lists-tables", "- |a|\n  |-|\n  |b|\n");
    inputs.again("lists-fields", "- **Owner:** a\n");
    inputs.counted("lists-bold", "", "- **a %d** b: c\n");
    inputs.again("tasks", "- [ ] a\n");
    inputs.again("tasks-done", "- [x] a\n");
    inputs.counted("tasks-counted", "# T\n\n## Phase 1: a\n\n", "- [ ] a %d\n");
    inputs.input("tasks-nested", s -> growing(s, i -> "  ".repeat(i % 15) + "- [ ] a\n"));
    inputs.again("tasks-open", "- [\n");
    inputs.again("tasks-signs", "☐ a\n");
    inputs.again("tasks-items-signs", "- ☑ a\n");
    inputs.input("quotes-nested", s -> growing(s, i -> ">".repeat(i) + " a\n"));
    inputs.again("quotes-one-line", ">");
    inputs.again("quotes-one-line-spaced", "> ");
    inputs.again("quotes-39", "> ".repeat(39) + "a\n");
    inputs.again("quotes-39-lazy", ">".repeat(39) + "a\nb\n");
    inputs.again("quotes-flat", "> a\n");
    inputs.again("quotes-apart", "> a\n\n");
    inputs.again("quotes-empty", ">\n");
    inputs.again("quotes-lists", "> - a\n");
    inputs.again("quotes-mixed", "- > ");
    inputs.again("quotes-mixed-lines", "- > - > - > a\n");
    inputs.again("quotes-mixed-39", "- > ".repeat(19) + "a\n");
    inputs.again("quotes-fenced", "> ```\n> a\n");
    inputs.again("headings-same", "# a\n");
    inputs.again("headings-levels", "# a\n## a\n### a\n#### a\n##### a\n###### a\n");
    inputs.again("headings-empty", "#\n");
    inputs.again("headings-hashes", "# ", "#");
    inputs.again("headings-hashes-spaced", "# ", "# ");
    inputs.again("headings-closed", "# a #\n");
    inputs.input("headings-spaces", s -> "# a" + " ".repeat(s) + "b");
    inputs.counted("headings-counted", "", "## a %d\n");
    inputs.counted("headings-slugs", "", "## a-%d\n## a\n");
    inputs.counted("headings-phase", "# T\n\n", "## Phase %d: x\n");
    inputs.again("headings-phase-same", "# T\n\n", "## Phase 1: x\n");
    inputs.counted("headings-step", "# T\n\n", "### Step %d: x\n");
    inputs.counted("headings-step-text", "# T\n\n", "### Step %d: x\n\nDo it.\n\n");
    inputs.counted("headings-number", "# T\n\n", "## %d. x\n");
    inputs.counted("headings-dotted", "# T\n\n", "### 1.%d x\n");
    inputs.counted("headings-code", "# T\n\n", "## M%d x\n");
    inputs.counted("headings-word", "# T\n\n", "## Phase x%d speaks\n");
    inputs.counted("headings-rollback", "# T\n\n", "## Rollback %d\n\n- a\n\n");
    inputs.again("headings-rollback-same", "# T\n\n", "## Rollback\n\n- a\n\n");
    inputs.again(
        "headings-rollback-nested",
        "# T\n\n",
        "# Rollback\n\n## Rollback\n\n### Rollback\n\na\n\n");
    inputs.again("headings-gaps", "# T\n\n", "## Gaps\n\na\n\n");
    inputs.again(
        "headings-all-concepts",
        "## Timeline\n## Rollback\n## Approvals\n## Risks\n## Gaps\n## Verification\n## Contacts\n## Monitoring\n");
    inputs.again("headings-metadata", "## Metadata\n\nOwner: a\n\n");
    inputs.again("headings-timeline", "## Timeline\n\n**Phase 1:** 3 days\n\n");
    inputs.again(
        "headings-approvals", "## Approvals\n\n- [ ] Ada Lovelace — 2026-11-21 (approved)\n\n");
    inputs.again("headings-contacts", "## Contacts\n\n- Ada Lovelace: +1 555 0100\n\n");
    inputs.again("headings-risks", "## Risks\n\n- **High:** it breaks. Mitigation: mend it\n\n");
    inputs.again("headings-steps-lists", "## Steps\n\n1. a\n2. b\n\n");
    inputs.again("headings-monitoring", "## Monitoring\n\n- latency < 200 ms\n\n");
    inputs.counted("headings-bold", "", "**Phase %d: a**\n\n");
    inputs.again("setext", "a\n=\n");
    inputs.again("setext-dashes", "a\n---\n");
    inputs.again("setext-long", "a\n", "=");
    inputs.again("setext-many-lines", "a\n", "b\n", "\n===\n");
    inputs.again("rules", "---\n");
    inputs.again("rules-long", "* ");
    inputs.again("rules-almost", "- - - - - - - - a\n");
    inputs.again("html-comments", "<!-- a -->\n");
    inputs.again("html-comments-open", "<!-- a\n");
    inputs.again("html-comments-open-apart", "<!-- a\n\n");
    inputs.again("html-comments-inline", "a <!-- b --> ");
    inputs.again("html-comments-inline-open", "a <!-- ");
    inputs.again("html-comments-dashes", "<!--", "-");
    inputs.again("html-comments-fields", "<!-- Owner: a -->\n\n");
    inputs.again("html-comments-keys", "<!--\n", "Owner: a\n");
    inputs.again("html-comments-lines", "<!--\n", "a\n");
    inputs.again("html-comments-adjacent", "<!-- a -->");
    inputs.again("html-comments-in-items", "- <!-- a -->\n");
    inputs.again("html-blocks", "<div>\na\n</div>\n\n");
    inputs.again("html-blocks-open", "<div>\n\n");
    inputs.again("html-blocks-long", "<div>\n", "a\n");
    inputs.again("html-blocks-deep", "<div>");
    inputs.again("html-scripts-open", "<script>\n");
    inputs.again("html-pre-open", "<pre>\n\n");
    inputs.again("html-cdata-blocks", "<![CDATA[\n\n");
    inputs.again("html-processing-blocks", "<?\n\n");
    inputs.again("html-declaration-blocks", "<!A\n\n");
    inputs.again("html-details", "<details><summary>Phase 1: a</summary>\n\na\n\n</details>\n\n");
    inputs.again("html-rows", "<tr><td>a</td></tr>\n");
    inputs.again("html-tag-blocks", "<a>\n\n");
    inputs.again("paragraphs", "a\n\n");
    inputs.again("paragraph-lines", "a\n");
    inputs.again("paragraph-labels", "Owner: a\n");
    inputs.again("paragraph-long-lines", "words and words and words and words and words\n");
    inputs.again("paragraph-almost-definitions", "[a]\n:\n");
    inputs.again("indented-code", "    a\n");
    inputs.again("indented-code-apart", "    a\n\nb\n\n");
    inputs.again("indented-code-blanks", "    a\n", "\n");
    inputs.again("blank-lines", "\n");
    inputs.again("blank-spaces", " ");
    inputs.again("blank-space-lines", "   \n");
    inputs.again("tabs", "\t");
    inputs.again("tabs-lines", "\ta\n");
    inputs.again("tabs-items", "-\ta\n");
    inputs.again("tabs-growing-items", "-\ta\n\t-\tb\n\t\t-\tc\n");
    inputs.again("tabs-quotes", ">\ta\n");
    inputs.again("front-matter-keys", "---\n", "a: b\n");
    inputs.counted("front-matter-different", "---\n", "k%d: b\n");
    inputs.again("front-matter-list", "---\na:\n", "  - b\n");
    inputs.again("front-matter-nested", "---\na:\n", "  b: c\n");
    inputs.input("front-matter-deep", s -> "---\n" + growing(s, i -> " ".repeat(i) + "a:\n"));
    inputs.again("front-matter-inline", "---\na: [", "b, ");
    inputs.again("front-matter-quoted", "---\na: \"", "b\\\"");
    inputs.again("front-matter-text", "---\na: |\n", "  b\n");
    inputs.again("front-matter-comment", "---\n", "# a\n");
    inputs.again("front-matter-plus", "+++\n", "a = \"b\"\n");
    inputs.input("front-matter-closed", s -> "---\n" + "a: b\n".repeat(s / 5 - 2) + "---\n\n# T\n");
    inputs.counted("front-matter-gaps", "---\n", "gap-map: g%d.md\n");
    inputs.input(
        "front-matter-gaps-closed", s -> counting("---\n", "gap-map: g%d.md\n", s - 10) + "---\n");
  }
}
