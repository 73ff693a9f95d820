package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Moments;
import rutter.testing.Outside;
import rutter.testing.Postgres;

/**
 * The runbook of the example that leaves a warehouse, which is a real server, with a real standby
 * and a real spare one; the lakehouse is files.
 */
class WarehouseIT {
  @RegisterExtension static final Postgres FIRST = Postgres.start();
  @RegisterExtension static final Postgres SECOND = FIRST.standby();
  @RegisterExtension static final Postgres SPARE = Postgres.start();

  private static final String LOAD =
      "INSERT INTO sales.receipt_line VALUES (DATE '2026-05-25', 7, 1, 9.99)";

  @TempDir Path folder;

  @BeforeAll
  static void roles() throws SQLException {
    assumeTool("psql");
    try (Connection connection = FIRST.connect()) {
      Postgres.run(connection, "CREATE ROLE lake_reader LOGIN");
      Postgres.run(connection, "CREATE ROLE dwh_loader LOGIN");
      Postgres.run(connection, "CREATE ROLE archivist LOGIN");
    }
    try (Connection connection = SPARE.connect()) {
      Postgres.run(connection, "CREATE ROLE archivist LOGIN CREATEDB");
    }
  }

  private WarehouseRun run(String name) throws Exception {
    return new WarehouseRun(folder.resolve(name), FIRST, SECOND, SPARE);
  }

  private static Connection loader() throws SQLException {
    return DriverManager.getConnection(FIRST.server().getJdbcUrl("dwh_loader", "dwh"));
  }

  private static void loads() throws SQLException {
    try (Connection connection = loader()) {
      Postgres.run(connection, LOAD);
    }
  }

  @Test
  void forwardAndBack() throws Exception {
    WarehouseRun whole = run("whole");
    loads();
    String before = whole.state();
    whole.run.alone("run", "--to", "phase-4/run-1").good();
    whole.switchTheOtherGroups();
    try (Connection open = loader()) {
      assertTrue(open.isValid(1));
      whole.run.alone("run", "--to", "phase-4").good();
      assertFalse(open.isValid(1));
    }
    assertThrows(SQLException.class, WarehouseIT::loads);
    Outside.Result end = whole.run.alone("run").good();
    assertTrue(end.out().contains("All is done."));
    assertEquals("3001", SPARE.ask("dwh_proof", "SELECT count(*) FROM sales.receipt_line"));
    String after = whole.state();
    int calls = whole.run.calls();
    assertEquals(3, whole.run.alone("rollback").exit(), "no yes starts the servers again");
    Outside.Result back = rollback(whole);
    assertEquals(4, back.exit(), back::all);
    assertEquals(before, whole.state());
    loads();
    int both = whole.run.calls();
    // One after the other: there is one warehouse.
    for (int call : Moments.of(calls, 24).map(moment -> calls + 1 - moment).toArray()) {
      goesOn(call, after);
    }
    for (int call : Moments.of(both, 19).map(moment -> both + 1 - moment).toArray()) {
      fails(run("call" + call), call, calls);
    }
    for (int call : Moments.of(both, 15).toArray()) {
      WarehouseRun late = run("late" + call);
      late.run.failsTooLate();
      fails(late, call, calls);
    }
  }

  /** Of the last phase only people can say that it is undone. */
  private static Outside.Result rollback(WarehouseRun moved) throws Exception {
    Outside.Result back = moved.run.alone("rollback");
    if (back.exit() != 3) {
      return back;
    }
    moved.run.alone("done", "phase-5/undo-1", "--reason", "both servers are on").good();
    return moved.run.alone("rollback");
  }

  /** What seems not to have been done is done again. */
  private void goesOn(int call, String after) throws Exception {
    WarehouseRun again = run("again" + call);
    loads();
    again.run.failsAt(call);
    again.run.failsTooLate();
    again.run.alone("run", "--on-failure", "stop");
    Outside.Result end = again.run.alone("run");
    assertEquals(0, end.exit(), () -> "call " + call + ": " + end.all());
    again.switchTheOtherGroups();
    assertEquals(after, again.state());
  }

  private static void fails(WarehouseRun moved, int call, int forward) throws Exception {
    String before = moved.state();
    moved.run.failsAt(call);
    Outside.Result back = moved.run.alone("run", "--on-failure", "rollback");
    if (back.exit() == 0 || back.exit() == 3) {
      back = rollback(moved);
    }
    if (call > forward) {
      assertEquals(5, back.exit());
      back = moved.run.alone("rollback");
    }
    String all = back.all();
    assertEquals(4, back.exit(), () -> "call " + call + ": " + all);
    assertEquals(before, moved.state());
    loads();
  }
}
