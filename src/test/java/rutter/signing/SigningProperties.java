package rutter.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.outline.Outline;
import rutter.packs.RuleFiles;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Plan;
import rutter.testing.Documents;
import rutter.text.Source;

/** Whatever someone is called, it is entered as it is, or not at all, and nothing else changes. */
class SigningProperties {
  private static final List<String> PLANS =
      List.of(
          """
          ## Approvals

          | Role | Name  | Date       | Decision |
          | ---- | ----- | ---------- | -------- |
          | CTO  | Grace | 2026-08-30 | Approved |

          ## Stage 1: Copy
          """,
          "## Approvals\n\n- [x] CTO: Grace, 2026-08-30\n\n## Stage 1: Copy\n",
          "## Approvals\n\n## Stage 1: Copy\n");

  @Provide
  Arbitrary<String> words() {
    List<String> pieces =
        List.of(
            "Ada",
            "Byron",
            " ",
            "|",
            "\\",
            "`",
            "**",
            "_",
            "<b>",
            "](javascript:x)",
            "[x]",
            "~~",
            "&amp;",
            "#",
            ": ",
            "; ",
            "/",
            "(rutter:ffffffffffff)",
            "approved",
            "2026-01-01",
            "<!--",
            "-->",
            "\"",
            "— ",
            "é",
            "山",
            "\u202e",
            "\n",
            "---",
            "1. ");
    return Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(6).map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<String> plans() {
    return Arbitraries.of(PLANS);
  }

  @Property(tries = 2000)
  void anyoneCanSign(
      @ForAll("plans") String plan,
      @ForAll("words") String role,
      @ForAll("words") String name,
      @ForAll State state) {
    State decided = state == State.PENDING ? State.CONDITIONAL : state;
    Entry entry = new Entry(role, name, "2026-09-01", decided, "", "a1b2c3d4e5f6");
    Outline outline = Documents.READER.outline(Source.of("plan.md", plan));
    Plan before = Documents.READER.read(outline.source());
    String text;
    try {
      text = new Signing(RuleFiles.vocabulary()).enter(entry, outline, before);
    } catch (UnsignableException e) {
      return;
    }
    Plan after = Documents.READER.read(Source.of("plan.md", text));
    assertTrue(text.endsWith("\n## Stage 1: Copy\n"), text);
    assertEquals(called(before), called(after).stream().limit(called(before).size()).toList());
    Approval last = after.governance().approvals().get(after.governance().approvals().size() - 1);
    assertEquals(decided, last.state(), text);
    assertEquals(List.of("a1b2c3d4e5f6"), last.digest().stream().toList(), text);
  }

  private static List<String> called(Plan plan) {
    return plan.governance().approvals().stream()
        .map(one -> one.role().text() + "|" + one.name().text() + "|" + one.state())
        .collect(Collectors.toList());
  }
}
