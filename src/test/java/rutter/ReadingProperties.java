package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.emit.Ink;
import rutter.emit.OutlineTree;
import rutter.emit.PlanJson;
import rutter.emit.PlanTree;
import rutter.emit.StageReasons;
import rutter.outline.Outline;
import rutter.outline.Section;
import rutter.outline.Walk;
import rutter.plan.Plan;
import rutter.plan.Task;
import rutter.testing.Documents;
import rutter.testing.Edit;
import rutter.testing.OutlineText;
import rutter.testing.Spans;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;

/** What holds of every document, well written or not. */
class ReadingProperties {
  private static final List<String> FIXTURES =
      Documents.in(Documents.PLANS, Documents.OUTLINES).stream().map(Documents::text).toList();

  private static final List<String> PROSE =
      List.of(
          "It rained all day, and nobody decided anything.",
          "Whoever skipped phase 1 will find phase 2 harder than stage 3 was.",
          "昨日は雨だった。",
          "The old hands say: measure twice\nand write it down,\nthen measure again.");

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void everySpanSaysWhatItsElementSays(@ForAll("documents") String text) {
    Outline outline = Documents.READER.outline(Source.of("plan.md", text));
    Spans.check(outline);
    Spans.check(Documents.READER.read(outline, List.of()));
  }

  @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
  void noBytesAreTooWildToBeRead(@ForAll("files") byte[] bytes) {
    Source source;
    try {
      source = Decoder.decode("plan.md", bytes);
    } catch (UnreadableException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith("plan.md: "));
      return;
    }
    Outline outline = Documents.READER.outline(source);
    Plan plan = Documents.READER.read(outline, List.of(outline));
    PlanJson.of(plan, true);
    OutlineTree.of(outline, Ink.COLOUR, 40);
    PlanTree.of(plan, Ink.COLOUR, 40);
    StageReasons.of(plan, Ink.COLOUR, 40);
  }

  @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
  void carriageReturnsChangeNothing(@ForAll("documents") String text) {
    assertEquals(everything(text), everything(text.replace("\n", "\r\n")));
  }

  private static String everything(String text) {
    Outline outline = Documents.READER.outline(Source.of("plan.md", text));
    String json = PlanJson.of(Documents.READER.read(outline, List.of()), true);
    return OutlineText.of(outline)
        + json.replaceAll("\"(?:line|column|endLine|endColumn)\": \\d+", "");
  }

  @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
  void proseBetweenBlocksChangesNoStage(
      @ForAll("fixtures") String text, @ForAll("prose") String prose, @ForAll int where) {
    List<Integer> gaps = gaps(Documents.READER.outline(Source.of("plan.md", text)));
    Assume.that(!gaps.isEmpty());
    int at = gaps.get(Math.floorMod(where, gaps.size()));
    String longer = text.substring(0, at) + "\n\n" + prose + "\n\n" + text.substring(at);
    assertEquals(stages(text), stages(longer), longer);
  }

  /** Where each block of a section ends. */
  private static List<Integer> gaps(Outline outline) {
    List<Integer> gaps = new ArrayList<>();
    sections(outline.root())
        .flatMap(section -> section.blocks().stream())
        .filter(block -> !(block instanceof Section))
        .forEach(block -> gaps.add(block.span().end()));
    return gaps;
  }

  private static Stream<Section> sections(Section section) {
    return Walk.all(section).filter(Section.class::isInstance).map(Section.class::cast);
  }

  private static String stages(String text) {
    Plan plan = Documents.plan(text);
    StringBuilder stages = new StringBuilder();
    plan.stages()
        .forEach(
            stage ->
                stages
                    .append(stage.heading().kind())
                    .append(' ')
                    .append(stage.key())
                    .append(' ')
                    .append(stage.name().text())
                    .append(
                        stage.tasks().stream().map(Task::text).map(words -> words.text()).toList())
                    .append(stage.commands().stream().map(command -> command.body()).toList())
                    .append('\n'));
    return stages.toString();
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> soup =
        Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Edit.pieces()),
                net.jqwik.api.Tuple.of(
                    2, Arbitraries.of("word", "Owner: Ada", " ", "\n", "\n- ", "\n## ")))
            .list()
            .ofMaxSize(40)
            .map(pieces -> String.join("", pieces));
    Arbitrary<String> mutants = Combinators.combine(fixtures(), Edit.several()).as(Edit::apply);
    return Arbitraries.oneOf(soup, mutants, mutants);
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    Arbitrary<byte[]> texts =
        documents().map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Arbitraries.oneOf(any, texts, texts);
  }

  @Provide
  Arbitrary<String> fixtures() {
    return Arbitraries.of(FIXTURES);
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.of(PROSE);
  }
}
