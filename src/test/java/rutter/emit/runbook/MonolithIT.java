package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Moments;
import rutter.testing.Outside;
import rutter.testing.Postgres;

/**
 * The runbook of the example that splits signing in off, run by the real client against two real
 * servers, one of which subscribes to the other.
 */
class MonolithIT {
  @RegisterExtension static final Postgres CAMPUS = Postgres.replicating();
  @RegisterExtension static final Postgres GATEKEEPER = Postgres.replicating();

  private static final String READY =
      """
      SELECT count(*) FROM pg_subscription_rel JOIN pg_subscription ON oid = srsubid
      WHERE srsubstate = 'r'
        AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())""";

  private static final String PASSWORD = "SELECT password_hash FROM public.account WHERE id = 7";

  @TempDir Path folder;

  @BeforeAll
  static void replicator() throws SQLException {
    assumeTool("psql");
    for (Postgres server : new Postgres[] {CAMPUS, GATEKEEPER}) {
      try (Connection connection = server.connect()) {
        Postgres.run(connection, "CREATE ROLE replicator SUPERUSER LOGIN");
      }
    }
  }

  private SplitRun run(String name) throws Exception {
    return new SplitRun(folder.resolve(name), name, CAMPUS, GATEKEEPER);
  }

  private static void changes(SplitRun split, Postgres here, Postgres there, String password)
      throws Exception {
    split.ask(
        here, "UPDATE public.account SET password_hash = '%s' WHERE id = 7".formatted(password));
    there.await(split.name, PASSWORD, password);
  }

  @Test
  void forwardAndBack() throws Exception {
    SplitRun split = run("whole");
    String before = split.state();
    String password = split.ask(CAMPUS, PASSWORD);
    split.run.alone("run", "--to", "stage-4").good();
    GATEKEEPER.await(split.name, READY, "1");
    assertEquals("6000", split.ask(GATEKEEPER, "SELECT count(*) FROM public.account"));
    changes(split, CAMPUS, GATEKEEPER, "changed at campus");
    split.run.alone("run", "--to", "stage-7").good();
    changes(split, GATEKEEPER, CAMPUS, "changed at gatekeeper");
    Outside.Result end = split.run.alone("run").good();
    assertTrue(end.out().contains("All is done."));
    int calls = split.run.calls();
    split.ask(
        GATEKEEPER,
        "UPDATE public.account SET password_hash = '%s' WHERE id = 7".formatted(password));
    Outside.Result back = split.run.alone("rollback");
    assertEquals(4, back.exit(), back::all);
    assertEquals(before, split.state());
    int both = split.run.calls();
    // One after the other: who makes a slot waits for all transactions of a server, and two that
    // make one on each other's server would wait for ever.
    for (int call : Moments.of(calls, 9).toArray()) {
      fails(run("call" + call), call, calls);
    }
    for (int call : Moments.of(both, 12).toArray()) {
      failsTooLate(call, calls);
    }
  }

  /** What was done, but seems not to have been, is done or undone again. */
  private void failsTooLate(int call, int forward) throws Exception {
    SplitRun split = run("late" + call);
    split.run.failsTooLate();
    fails(split, call, forward);
  }

  private static void fails(SplitRun split, int call, int forward) throws Exception {
    String before = split.state();
    split.run.failsAt(call);
    Outside.Result back = split.run.alone("run", "--to", "stage-4", "--on-failure", "rollback");
    if (back.exit() == 0) {
      GATEKEEPER.await(split.name, READY, "1");
      back = split.run.alone("run", "--on-failure", "rollback");
    }
    if (call > forward) {
      assertEquals(5, split.run.alone("rollback").exit());
      back = split.run.alone("rollback");
    }
    String all = back.all();
    assertEquals(4, back.exit(), () -> "call " + call + ": " + all);
    assertEquals(before, split.state());
  }
}
