package rutter.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import rutter.compare.Drafts.Made;
import rutter.program.Touches;
import rutter.program.Touches.Touch;
import rutter.testing.Documents;
import rutter.text.Edit;

/** What is told of a change is what was changed, and nothing else. */
class ComparisonProperties {
  private static final List<String> EXAMPLES =
      List.of(
          "billing-postgres-upgrade",
          "monolith-auth-split",
          "parcel-scans-partitioning",
          "session-store",
          "warehouse-to-lakehouse");
  private static final Map<String, Version> WRITTEN = new ConcurrentHashMap<>();

  @Provide
  Arbitrary<Draft> drafts() {
    return Drafts.any();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void eachChangeIsToldByItsNameAlone(
      @ForAll("drafts") Draft draft, @ForAll int stage, @ForAll int which) {
    List<Made> all = Drafts.of(draft, stage);
    Made made = all.get(Math.floorMod(which, all.size()));
    Compared compared = Compared.of(draft.markdown(), made.now().markdown());
    assertEquals(made.kinds(), compared.kinds(), () -> made + ": " + compared.messages());
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void otherWordsAroundItOtherFormsAndTicksAreNone(@ForAll("drafts") Draft draft) {
    String plan = draft.markdown();
    Draft told = new Draft(draft.parts(), draft.preconditions(), draft.signers(), "It was not.");
    assertEquals(List.of(), Compared.of(plan, told.markdown()).kinds());
    assertEquals(List.of(), Compared.of(plan, draft.markdown(1, "- [x] ")).kinds());
    assertEquals(List.of(), Compared.of(plan, draft.markdown(1, "* [ ]   ")).kinds());
    assertEquals(List.of(), Compared.of(plan, plan.replace("\n", "\r\n")).kinds());
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void otherNumbersAreOnlyThat(@ForAll("drafts") Draft draft) {
    String plan = draft.markdown();
    Compared compared = Compared.of(plan, draft.markdown(3, "- [ ] "));
    assertEquals(List.of("stage-renumbered"), compared.kinds());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void thereAreChangesWhereTheDigestIsAnother(
      @ForAll("drafts") Draft one, @ForAll("drafts") Draft other) {
    Compared compared = Compared.of(one.markdown(), other.markdown());
    assertEquals(!compared.isSameEssence(), executable(compared));
    assertFalse(compared.kinds().contains("other"), compared.messages().toString());
  }

  @Provide
  Arbitrary<Touched> harmless() {
    return touched(Touches::harmless);
  }

  @Provide
  Arbitrary<Touched> harmful() {
    return touched(Touches::harmful);
  }

  /** A small change to the plan of an example. */
  record Touched(String example, Touch touch) {
    Compared compared() {
      String text = text(example);
      Version written = WRITTEN.computeIfAbsent(example, name -> Compared.version(name, text));
      return Compared.of(written, Compared.version(example, Edit.apply(text, touch.edits())));
    }

    @Override
    public String toString() {
      return example + ": " + touch;
    }
  }

  private static String text(String example) {
    return Documents.text(Documents.EXAMPLES.resolve(example).resolve("plan.md"));
  }

  private static Arbitrary<Touched> touched(Function<Touches, List<Touch>> kind) {
    List<Touched> all = new ArrayList<>();
    for (String example : EXAMPLES) {
      Touches touches = new Touches(Compared.version(example, text(example)).subject());
      kind.apply(touches).forEach(touch -> all.add(new Touched(example, touch)));
    }
    return Arbitraries.of(all);
  }

  @Property(tries = 150)
  void proseTicksAndFormatAreNoChange(@ForAll("harmless") Touched touched) {
    Compared compared = touched.compared();
    assertFalse(executable(compared), () -> touched + ": " + compared.messages());
  }

  @Property(tries = 150)
  void whatIsDoneOtherwiseIsTold(@ForAll("harmful") Touched touched) {
    Compared compared = touched.compared();
    assertTrue(executable(compared), touched.toString());
    assertFalse(compared.kinds().contains("other"), touched.toString());
    assertTrue(compared.changes().size() < 12, () -> touched + ": " + compared.messages());
  }

  static boolean executable(Compared compared) {
    return compared.changes().stream().anyMatch(change -> change.kind().isExecutable());
  }

  @Test
  void whateverIsWrittenIsNoChangeOfItself() {
    List<Path> all = new ArrayList<>(Documents.in(Documents.PLANS, Documents.EXAMPLES));
    all.addAll(Documents.in(Documents.OUTLINES));
    for (Path file : all) {
      String text = Documents.text(file);
      assertEquals(List.of(), Compared.of(text, text).kinds(), file.toString());
    }
  }
}
