package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.program.Touches.Touch;
import rutter.text.Edit;

/** The digest of the examples changes with what is done, and with nothing else. */
class EssenceProperties {
  private static final Map<String, Essence> WRITTEN = new ConcurrentHashMap<>();

  /** A change to the plan of an example. */
  record Touched(String example, Touch touch) {
    String text() {
      return Edit.apply(Essences.text(example), touch.edits());
    }

    @Override
    public String toString() {
      return example + ": " + touch;
    }
  }

  @Provide
  Arbitrary<Touched> harmless() {
    return touched(Touches::harmless, 150);
  }

  @Provide
  Arbitrary<Touched> harmful() {
    return touched(Touches::harmful, 100);
  }

  private static Arbitrary<Touched> touched(Function<Touches, List<Touch>> kind, int least) {
    List<Touched> all = new ArrayList<>();
    for (String example : Essences.EXAMPLES) {
      Touches touches = new Touches(Essences.subject(example, Essences.text(example)));
      kind.apply(touches).forEach(touch -> all.add(new Touched(example, touch)));
    }
    assertTrue(all.size() >= least, "only " + all.size() + " changes");
    return Arbitraries.of(all);
  }

  private static Essence written(String example) {
    return WRITTEN.computeIfAbsent(example, name -> Essences.of(name, Essences.text(name)));
  }

  @Property(tries = 400)
  void proseTicksFormatAndApprovalsLeaveTheDigest(@ForAll("harmless") Touched touched) {
    Essence before = written(touched.example());
    Essence after = Essences.of(touched.example(), touched.text());
    List<String> gone = new ArrayList<>(before.text().lines().toList());
    gone.removeAll(after.text().lines().toList());
    assertEquals(List.of(), gone, touched.toString());
    assertEquals(before.digest(), after.digest(), touched.toString());
  }

  @Property(tries = 400)
  void whatIsDoneChangesTheDigest(@ForAll("harmful") Touched touched) {
    Essence before = written(touched.example());
    Essence after = Essences.of(touched.example(), touched.text());
    assertNotEquals(before.digest(), after.digest(), touched.toString());
  }
}
