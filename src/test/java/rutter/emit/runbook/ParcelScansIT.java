package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.ExampleRun;
import rutter.testing.Moments;
import rutter.testing.Outside;
import rutter.testing.Postgres;
import rutter.testing.Together;

/**
 * The runbook of the example of the parcel scans, run against a real PostgreSQL by its real client.
 */
class ParcelScansIT {
  @RegisterExtension static final Postgres POSTGRES = Postgres.start();

  private static final String BEFORE =
      """
      CREATE TABLE public.scan_event (
        id bigserial PRIMARY KEY, parcel_id bigint NOT NULL, scanned_at timestamptz NOT NULL);
      CREATE INDEX scan_event_parcel_idx ON public.scan_event (parcel_id, scanned_at);
      INSERT INTO public.scan_event (parcel_id, scanned_at)
        SELECT n, '2026-09-01 00:00:00+00'::timestamptz + n * interval '1 minute'
        FROM generate_series(1, 1000) AS n;
      """;

  private static final String SHAPE =
      """
      SELECT string_agg(what, E'\\n' ORDER BY what) FROM (
        SELECT 'relation ' || relname || ' ' || relkind::text AS what FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'scan_event_by_month%'
            AND relname NOT LIKE 'scan_event_2026_%' AND relname NOT LIKE 'scan_event_month_%'
        UNION ALL
        SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
          WHERE conrelid = 'public.scan_event'::regclass
        UNION ALL
        SELECT 'row ' || id || ' ' || parcel_id FROM public.scan_event
      ) AS shape""";

  @TempDir Path folder;

  @BeforeEach
  void tools() throws SQLException {
    assumeTool("psql");
    try (Connection connection = POSTGRES.connect()) {
      for (String role : new String[] {"scan_writer", "reporting_ro"}) {
        Postgres.run(
            connection,
            "DO $$ BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
                .formatted(role));
      }
    }
  }

  private ExampleRun run(String name) throws IOException, SQLException {
    try (Connection connection = POSTGRES.connect()) {
      Postgres.run(connection, "DROP DATABASE IF EXISTS " + name);
      Postgres.run(connection, "CREATE DATABASE " + name);
    }
    ask(name, BEFORE);
    ExampleRun run =
        new ExampleRun(folder.resolve(name), "parcel-scans-partitioning", "psql", "pgbackrest");
    run.outside.environment.put("BASE", run.folder.resolve("base").toString());
    run.outside.environment.put("BASE_NAME", name);
    run.outside.environment.put("BASE_PORT", Integer.toString(POSTGRES.port()));
    run.outside.environment.put("REAL_PSQL", Postgres.clients().resolve("psql").toString());
    return run;
  }

  private static String ask(String base, String sql) throws SQLException {
    return POSTGRES.ask(base, sql);
  }

  @Test
  void toTheEndAndBack() throws Exception {
    ExampleRun run = run("whole");
    String before = ask("whole", SHAPE);
    Outside.Result forward = run.alone("run");
    assertEquals(0, forward.exit(), forward::all);
    assertEquals(
        "4",
        ask(
            "whole",
            "SELECT count(*) FROM pg_inherits WHERE inhparent = 'public.scan_event'::regclass"));
    assertEquals("1000", ask("whole", "SELECT count(*) FROM public.scan_event"));
    Outside.Result back = run.alone("rollback");
    assertEquals(4, back.exit(), back::all);
    assertEquals(before, ask("whole", SHAPE));
  }

  @Test
  void whereverSomethingFails() throws Exception {
    ExampleRun counted = run("counted");
    counted.alone("run").good();
    int calls = counted.calls();
    assertTrue(calls > 8);
    Together.all(
        Stream.concat(
            Stream.<Executable>of(this::noBackup),
            Moments.of(calls, 3).mapToObj(call -> () -> noAnswer(call))));
  }

  private void noBackup() throws Exception {
    ExampleRun run = run("backup");
    Files.createFile(run.folder.resolve("base.no-backup"));
    fails(run, "backup");
  }

  private void noAnswer(int call) throws Exception {
    ExampleRun run = run("call" + call);
    run.failsAt(call);
    fails(run, "call" + call);
  }

  private static void fails(ExampleRun run, String name) throws Exception {
    String before = ask(name, SHAPE);
    Outside.Result back = run.alone("run", "--on-failure", "rollback");
    assertEquals(4, back.exit(), () -> name + ": " + back.all());
    assertEquals(before, ask(name, SHAPE));
  }
}
