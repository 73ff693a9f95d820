package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.nio.file.Files;
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
 * The runbook of the example of the billing database, run by the real clients against a server of
 * the old version and one of the new.
 */
class BillingIT {
  @RegisterExtension
  static final Postgres OLD = Postgres.replicating(Path.of("target/postgresql-13"));

  @RegisterExtension static final Postgres NEW = Postgres.replicating();

  private static final String LATER =
      "SELECT count(*) FROM public.charge WHERE subscriber LIKE 'later-%'";

  @TempDir Path folder;

  @BeforeAll
  static void tools() {
    assumeTool("jq");
    assumeTool("pg_dump");
    assumeTool("psql");
  }

  private BillingRun run(String name) throws Exception {
    return new BillingRun(folder.resolve(name), OLD, NEW);
  }

  @Test
  void forwardAndBack() throws Exception {
    BillingRun billing = run("whole");
    String before = billing.state();
    billing.run.alone("run", "--to", "procedure-4").good();
    assertEquals(
        "billing-db-b.ostrea.example",
        Files.readString(billing.world.resolve("pool/used")).strip());
    assertEquals("2000", NEW.ask("billing", "SELECT count(*) FROM public.charge"));
    BillingRun.assertSequences(NEW);
    try (Connection client = BillingRun.client(NEW)) {
      BillingRun.charges(client, "later-1");
      OLD.await("billing", LATER, "1");
      BillingRun.charges(client, "later-2");
      Outside.Result back = billing.run.alone("rollback");
      assertEquals(4, back.exit(), back::all);
      assertThrows(SQLException.class, () -> BillingRun.charges(client, "later-3"));
    }
    assertEquals("2", OLD.ask("billing", LATER));
    BillingRun.assertSequences(OLD);
    OLD.ask("billing", "DELETE FROM public.charge WHERE subscriber LIKE 'later-%'");
    assertEquals(before, billing.state());
    int both = billing.run.calls();
    for (int call : Moments.of(both, 45).toArray()) {
      fails(run("call" + call), call);
    }
    for (int call : Moments.of(both, 40).toArray()) {
      BillingRun late = run("late" + call);
      late.run.failsTooLate();
      fails(late, call);
    }
  }

  private static void fails(BillingRun billing, int call) throws Exception {
    String before = billing.state();
    billing.run.failsAt(call);
    Outside.Result back =
        billing.run.alone("run", "--to", "procedure-4", "--on-failure", "rollback");
    for (int more = 0; more < 2 && back.exit() != 4; more++) {
      back = billing.run.alone("rollback");
    }
    String all = back.all();
    assertEquals(4, back.exit(), () -> "call " + call + ": " + all);
    assertEquals(before, billing.state());
    BillingRun.assertSequences(OLD);
  }

  /** Once the old server is retired nothing leads back to it, not even yes as the answer. */
  @Test
  void toTheEnd() throws Exception {
    BillingRun billing = run("end");
    assertTrue(billing.run.alone("run").good().out().contains("All is done."));
    assertFalse(Files.exists(billing.world.resolve("hosts/billing-db-a.ostrea.example")));
    assertEquals("0", NEW.ask("billing", "SELECT count(*) FROM pg_replication_slots"));
    assertEquals("0", OLD.ask("billing", "SELECT count(*) FROM pg_subscription"));
    String after = billing.state();
    Outside.Result back =
        billing.run.outside.run("bash", "runbook.sh", "rollback", "--yes", "--non-interactive");
    assertEquals(3, back.exit(), back::all);
    assertEquals(after, billing.state());
    assertEquals("ok\n", billing.run.outside.run("bin/billing-probe").good().out());
    billing.run.outside.run("bin/ansible-playbook", "state=absent").good();
  }
}
