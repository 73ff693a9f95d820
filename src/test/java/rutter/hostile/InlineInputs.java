package rutter.hostile;

import static rutter.hostile.Inputs.counting;
import static rutter.hostile.Inputs.growing;

/** Markup within a line: what a scanner may look for again and again. */
final class InlineInputs {
  private InlineInputs() {}

  static void addTo(Inputs inputs) {
    inputs.input("backticks-growing", size -> growing(size, i -> "a" + "`".repeat(i)));
    inputs.input("backticks-growing-spaced", size -> growing(size, i -> "`".repeat(i) + " "));
    inputs.input(
        "backticks-shrinking",
        size -> "x" + new StringBuilder(growing(size, i -> "a" + "`".repeat(i))).reverse());
    inputs.again("backticks", "`");
    inputs.again("backticks-odd", "`a``b```c");
    inputs.input("backticks-cells", size -> "|a|\n|-|\n" + growing(size, i -> "|" + "`".repeat(i)));
    inputs.counted("references-different", "", "[r%d]: http://e.x/%d\n");
    inputs.again("references-same", "[r]: http://e.x/1\n");
    inputs.counted("references-quoted", "", "> [r%d]: <http://e.x/%d> \"t\"\n");
    inputs.counted("references-in-lists", "", "- [r%d]: http://e.x/%d\n");
    inputs.counted("references-used", "", "[r%d]: u\n\n[x][r%d] and [r%d]\n\n");
    inputs.input(
        "references-first",
        size -> counting("", "[r%d]: u\n", size / 2) + counting("", "\n[r%d]\n", size / 2));
    inputs.counted("references-long-title", "", "[r%d]: u \"t\nt\n");
    inputs.again("references-open-title", "[r]: u \"", "t\n");
    inputs.again("references-open-label", "[", "a\n");
    inputs.again("references-no-target", "[a]:\n");
    inputs.again("footnotes", "[^a]: b\n\n[^a]\n\n");
    inputs.again("cdata", "<![CDATA[");
    inputs.again("cdata-inline", "a <![CDATA[");
    inputs.again("processing", "a <?");
    inputs.again("declaration", "a <!A ");
    inputs.again("tag-open", "a <b ");
    inputs.again("tag-attribute", "a <b c=\"");
    inputs.again("tag-attributes", "a <b ", "c=d ");
    inputs.again("tag-close", "</");
    inputs.again("angle-open", "<");
    inputs.again("angle-close", ">");
    inputs.again("autolink", "<http://a");
    inputs.again("autolink-mail", "<a@");
    inputs.again("bare-link", "http://a.b/");
    inputs.again("bare-www", "www.");
    inputs.again("mail", "a@b.");
    inputs.again("link-angle", "[a](<b");
    inputs.again("link-title", "[a](b \"");
    inputs.again("link-open", "[](");
    inputs.again("link-nested", "[a](");
    inputs.again("link-closed", "[a](b)");
    inputs.again("link-parens", "[a](", "(");
    inputs.input("link-parens-balanced", s -> "[a](" + "(".repeat(s / 2) + ")".repeat(s / 2));
    inputs.again("link-broken-lines", "[a\n](b\n");
    inputs.again("brackets-open", "[");
    inputs.again("brackets-close", "]");
    inputs.again("brackets-open-spaced", "a [ ");
    inputs.again("brackets-empty", "[]");
    inputs.again("brackets-pairs", "[a]");
    inputs.again("brackets-two", "[a][b]");
    inputs.input("brackets-deep", s -> "[".repeat(s / 2) + "]".repeat(s / 2));
    inputs.input("brackets-deep-linked", s -> "[".repeat(s / 5) + "a" + "](b)".repeat(s / 5));
    inputs.input(
        "brackets-deep-broken", s -> ("[".repeat(40) + "a" + "]".repeat(40) + " ").repeat(s / 82));
    inputs.input("images-deep", s -> "![".repeat(s / 6) + "](b)".repeat(s / 6));
    inputs.again("images-open", "![");
    inputs.again("images-closed", "![a](b)");
    inputs.again("wiki", "[[a");
    inputs.again("emphasis-star", "*a ");
    inputs.again("emphasis-stars", "**a ");
    inputs.again("emphasis-star-tight", "*a");
    inputs.again("emphasis-stars-tight", "**a");
    inputs.again("emphasis-three", "***a");
    inputs.again("emphasis-close", "a** ");
    inputs.again("emphasis-both", "a**b");
    inputs.again("emphasis-mix", "*a_ ");
    inputs.again("emphasis-mix-tight", "*_a");
    inputs.again("emphasis-under", "_a ");
    inputs.again("emphasis-unders", "__a ");
    inputs.again("emphasis-under-tight", "_a");
    inputs.again("emphasis-line", "*");
    inputs.again("emphasis-pairs", "*a* ");
    inputs.again("emphasis-strong-pairs", "**a** ");
    inputs.again("emphasis-lines", "**a\n");
    inputs.again("emphasis-items", "- **a\n");
    inputs.again("emphasis-paragraphs", "**a\n\n");
    inputs.again("emphasis-rule-of-three", "a**b*c*d ");
    inputs.input("emphasis-deep", s -> "*a ".repeat(s / 6) + "b* ".repeat(s / 6));
    inputs.input("emphasis-deep-strong", s -> "**a ".repeat(s / 8) + "b** ".repeat(s / 8));
    inputs.input("emphasis-deep-mixed", s -> "*a **a ".repeat(s / 14) + "b** b* ".repeat(s / 14));
    inputs.input(
        "emphasis-deep-groups", s -> ("*a ".repeat(300) + "b* ".repeat(300)).repeat(s / 1800));
    inputs.again("strike", "~~a ");
    inputs.again("strike-tight", "~~a");
    inputs.again("strike-single", "~a ");
    inputs.again("strike-line", "a", "~");
    inputs.again("strike-pairs", "~~a~~ ");
    inputs.again("entities", "&amp;");
    inputs.again("entities-open", "&");
    inputs.again("entities-long", "&aaaaaaaaaaaaaaaa");
    inputs.again("entities-number", "&#");
    inputs.again("escapes", "\\*");
    inputs.again("backslashes", "\\");
    inputs.again("hard-breaks", "a\\\n");
    inputs.again("trailing-spaces", "a  \n");
    inputs.again("html-inline", "a <b>c</b> ");
    inputs.again("html-anchors", "<a name=\"x\"></a>");
    inputs.again("html-anchor-open", "<a ");
    inputs.again("html-anchor-long", "<a x", " y");
    inputs.again("html-names", "<a ", "name=");
    inputs.again("html-breaks", "a<br>");
    inputs.again("code-spans", "`a` ");
    inputs.again("code-spans-links", "`a` [b](c) ");
    inputs.again("dollar", "$a$ ");
    inputs.again("all-inline", "`a` *b* **c** ~~d~~ [e](f) <g> &amp; \\* ");
  }
}
