package rutter.hostile;

import static rutter.hostile.Inputs.pieces;
import static rutter.hostile.Inputs.random;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Characters that are more, or less, than they seem; and noise. */
final class CharacterInputs {
  private CharacterInputs() {}

  static void addTo(Inputs inputs) {
    inputs.again("long-words", "words ");
    inputs.again("long-letters", "a");
    inputs.again("long-bars", "|");
    inputs.again("long-colons", ":");
    inputs.again("long-dashes", "a", "-");
    inputs.again("long-equals", "=");
    inputs.again("long-dots", ".");
    inputs.again("long-exclamation", "!");
    inputs.again("long-quotes", "\"");
    inputs.again("long-hashes", "#");
    inputs.again("long-hashes-spaced", "# ");
    inputs.again("long-plus", "+");
    inputs.again("long-percent", "%");
    inputs.again("long-slash", "/");
    inputs.again("line-cr", "a\r");
    inputs.again("line-crlf", "a\r\n");
    inputs.again("line-crlf-blank", "a\r\n\r\n");
    inputs.again("line-cr-items", "- a\r");
    inputs.again("line-cr-headings", "# a\r\r");
    inputs.again("line-cr-table", "|a|\r|-|\r", "|b|\r");
    inputs.again("line-nel", "a\u0085");
    inputs.again("line-separators", "a\u2028b\u2029");
    inputs.again("line-form-feeds", "a\f");
    inputs.again("line-vertical-tabs", "a\u000b");
    inputs.again("emoji", "😀");
    inputs.again("emoji-items", "- 😀\n");
    inputs.again("emoji-heading", "## ", "🚀");
    inputs.again("emoji-joined", "👩\u200d👩\u200d👧\u200d👦");
    inputs.again("emoji-flags", "🇩🇪");
    inputs.again("marks-combining", "a", "\u0301");
    inputs.again("marks-combining-heading", "# a", "\u0301");
    inputs.again("marks-combining-heading-mixed", "# a", "\u0301\u0323");
    inputs.again("marks-combining-field", "**a", "\u0316\u0301", ":** b\n");
    inputs.again("marks-combining-two", "a", "\u0316\u0301");
    inputs.again("marks-combining-letters", "e\u0301");
    inputs.again("marks-hangul", "# ", "\u1100\u1161\u11a8");
    inputs.again("marks-rtl", "\u202ea\u202c");
    inputs.again("marks-zero-width", "\u200b");
    inputs.again("marks-bom", "\ufeff");
    inputs.again("marks-variation", "a", "\ufe0f");
    inputs.again("marks-expanding-heading", "# ", "\ufdfa");
    inputs.again("marks-nbsp", "\u00a0");
    inputs.again("marks-ideographic-space", "\u3000");
    inputs.again("surrogates-high", "\ud800");
    inputs.again("surrogates-low", "\udc00");
    inputs.again("surrogates-swapped", "# \udc00\ud800\n");
    inputs.again("arabic", "مرحبا ");
    inputs.again("fullwidth", "：、。，（）【】");
    inputs.again("fullwidth-fields", "负责人：张三\n\n");
    inputs.again("fullwidth-table", "｜a｜b｜\n");
    inputs.again("chinese", "回滚计划阶段");
    inputs.again("chinese-heading", "# ", "第一阶段");
    inputs.again("unicode-letters", "ﬁǅßİıſK");
    inputs.again("unicode-i-heading", "# ", "İ");
    inputs.again("controls", "\u0001\u0002\u001b[31m");
    inputs.input("random-ascii", s -> random(s, i -> 32 + i % 95, 1));
    inputs.input(
        "random-ascii-lines", s -> random(s, i -> i % 20 == 0 ? '\n' : 32 + i / 20 % 95, 2));
    inputs.input("random-bytes", s -> random(s, i -> 1 + i % 255, 3));
    inputs.input(
        "random-utf8",
        s -> {
          byte[] bytes = new byte[s];
          new Random(4).nextBytes(bytes);
          return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ');
        });
    inputs.input(
        "random-unicode", s -> random(s, i -> (i >= 0xD800 && i < 0xE000) || i == 0 ? 'a' : i, 5));
    inputs.input(
        "random-punctuation",
        s -> random(s, i -> "*_`[]()<>!#-+|~:\\&\"'.,{}=\n \ta1".charAt(i % 30), 6));
    inputs.input(
        "random-inline",
        s ->
            pieces(
                s, 8, "*", "**", "_", "`", "``", "[", "](", ")", "<", ">", "a", " ", "~~", "![",
                "\\", "&"));
    inputs.input(
        "random-blocks",
        s ->
            pieces(
                s, 9, "# ", "- ", "> ", "1. ", "```", "\n", "\n\n", "  ", "    ", "\t", "a", "|",
                "|-|", "---", "===", "<!--", "-->", "<div>", "[a]: b", "**a:** "));
    inputs.input(
        "random-plan",
        s ->
            pieces(
                s,
                10,
                "## Phase 1: a\n",
                "### Step 2\n",
                "# Rollback\n",
                "**Rollback:** b\n",
                "- [ ] c\n",
                "  - d\n",
                "|Gap|Phase|\n|-|-|\n|G1|1|\n",
                "\n",
                "\n\n",
                "```sh\n",
                "```\n",
                "```markdown\n",
                "> e\n",
                "[f](g.md)\n",
                "Owner: h\n",
                "## Gaps\n",
                "## Timeline\n",
                "3 days\n",
                "<!-- i -->\n",
                "1. j\n",
                "{k} <l> [M]\n",
                "## Approvals\n",
                "    n\n",
                "\t- o\n"));
  }
}
