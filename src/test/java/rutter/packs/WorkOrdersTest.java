package rutter.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rutter.profile.WorkOrder;

/** The orders of work, which a new plan is written by. */
class WorkOrdersTest {
  @Test
  void theFirstIsForAnyMigration() {
    List<WorkOrder> orders = WorkOrders.all();
    assertEquals("general", orders.get(0).name());
    assertEquals(List.of(), orders.get(0).types());
    assertTrue(orders.stream().skip(1).noneMatch(order -> order.types().isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> anOrderIsComplete() {
    return WorkOrders.all().stream()
        .map(order -> DynamicTest.dynamicTest(order.name(), () -> complete(order)));
  }

  private static void complete(WorkOrder order) {
    assertTrue(order.steps().size() > 3);
    Set<String> names = new HashSet<>();
    for (WorkOrder.Step step : order.steps()) {
      assertTrue(names.add(step.name()), step.name());
      assertTrue(step.layer().isPresent(), () -> step.name() + " changes no layer");
      assertTrue(!step.verify().isEmpty() && !step.undo().isEmpty(), step.name());
    }
  }
}
