package rutter.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.emit.Diff;
import rutter.emit.PlanJson;
import rutter.outline.Outline;
import rutter.outline.Walk;
import rutter.testing.Documents;
import rutter.testing.Edit;
import rutter.text.Source;

/** What formatting leaves as it is, in any document. */
class FormatterProperties {
  private static final List<String> DOCUMENTS =
      Documents.in(Documents.PLANS, Documents.OUTLINES, Documents.EXAMPLES, FormatterTest.FIXTURES)
          .stream()
          .map(Documents::text)
          .toList();

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void whatIsUnderstoodIsTheSame(@ForAll("documents") String text) {
    String after = formatted(text);
    String changed = Diff.unified("plan", understood(text), understood(after));
    assertEquals("", changed, () -> Diff.unified("plan.md", text, after));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void formattingTwiceChangesNothingMore(@ForAll("documents") String text) {
    String once = formatted(text);
    assertEquals(once, formatted(once));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void onlySpacesBarsColonsAndTicksChange(@ForAll("documents") String text) {
    String after = formatted(text);
    assertEquals(bare(text), bare(after));
    assertEquals(code(text), code(after));
    assertEquals(ends(text), ends(after));
  }

  private static Outline outline(String text) {
    return Documents.READER.outline(Source.of("plan.md", text));
  }

  private static String formatted(String text) {
    return Formatter.format(outline(text));
  }

  private static String understood(String text) {
    String json = PlanJson.of(Documents.READER.read(outline(text), List.of()), true);
    return json.replaceAll("\"(?:column|endColumn)\": \\d+", "");
  }

  private static String bare(String text) {
    return text.replaceAll("([:：])\\*\\*", "**$1")
        .replaceAll("[\\s|-]+|(?<=[\\s|-]):|:(?=[\\s|-])", "")
        .toLowerCase(Locale.ROOT);
  }

  private static List<String> code(String text) {
    Outline outline = outline(text);
    return Walk.fences(outline.root()).map(fence -> outline.source().text(fence.span())).toList();
  }

  private static String ends(String text) {
    return text.replaceAll("[^\r\n]+", ".");
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> fixtures = Arbitraries.of(DOCUMENTS);
    Arbitrary<String> rows =
        Arbitraries.of(
                "|",
                "| a ",
                "--- |",
                ":-:|",
                "| -",
                "`",
                "\\",
                "b | c",
                "\n",
                "\n> ",
                "\n- ",
                "**Risk**: low",
                "**Risk:** low",
                "- [X] x",
                "日本",
                "✅",
                "<pre>",
                "    ",
                "\r\n")
            .list()
            .ofMaxSize(40)
            .map(pieces -> String.join("", pieces));
    Arbitrary<String> mutants = Combinators.combine(fixtures, Edit.several()).as(Edit::apply);
    return Arbitraries.oneOf(rows, mutants, mutants);
  }
}
