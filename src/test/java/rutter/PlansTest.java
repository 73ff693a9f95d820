package rutter;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.emit.Ink;
import rutter.emit.PlanTree;
import rutter.emit.StageReasons;
import rutter.plan.Plan;
import rutter.testing.Documents;
import rutter.testing.Golden;

/** Each way of writing a plan, or a part of one, is understood as its author meant it. */
class PlansTest {
  private static final int WIDTH = 80;

  @TestFactory
  Stream<DynamicTest> plans() {
    return Documents.each(
        Documents.in(Documents.PLANS),
        file ->
            Golden.check(
                Documents.golden(file), shown(Documents.READER.read(Documents.source(file)))));
  }

  private static String shown(Plan plan) {
    return PlanTree.of(plan, Ink.PLAIN, WIDTH) + "\n" + StageReasons.of(plan, Ink.PLAIN, WIDTH);
  }
}
