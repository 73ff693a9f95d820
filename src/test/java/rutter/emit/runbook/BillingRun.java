package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import rutter.testing.ExampleRun;
import rutter.testing.Postgres;
import rutter.testing.PostgresCatalogue;

/**
 * The upgrade of the billing database between two servers that are real; the pool, the backups and
 * the services of the hosts are files of a world.
 */
final class BillingRun {
  private static final String ROLES =
      """
      DO $$
      DECLARE client text;
      BEGIN
        FOREACH client IN ARRAY ARRAY['invoicing', 'rating', 'self_care'] LOOP
          IF to_regrole(client) IS NULL THEN
            EXECUTE 'CREATE ROLE ' || client;
          END IF;
          EXECUTE 'ALTER ROLE ' || client || ' LOGIN';
        END LOOP;
        IF to_regrole('dba') IS NULL THEN
          CREATE ROLE dba SUPERUSER LOGIN;
          CREATE ROLE replicator REPLICATION LOGIN;
        END IF;
      END $$""";

  private static final String BILLING =
      """
      CREATE TABLE public.charge (
        id bigserial PRIMARY KEY, subscriber text NOT NULL, amount numeric(12, 2) NOT NULL,
        charged_at timestamptz NOT NULL DEFAULT '2026-10-17 12:00:00+00');
      CREATE TABLE public.payment (
        id bigserial PRIMARY KEY, amount numeric(12, 2) NOT NULL, paid_at timestamptz NOT NULL);
      CREATE TABLE public.invoice (
        id bigserial PRIMARY KEY, charge_id bigint NOT NULL REFERENCES public.charge);
      CREATE INDEX charge_subscriber_idx ON public.charge (subscriber, charged_at);
      INSERT INTO public.charge (subscriber, amount)
        SELECT 'S' || n % 40, n / 100.0 FROM generate_series(1, 2000) AS n;
      INSERT INTO public.payment (amount, paid_at)
        SELECT n, '2026-01-01 00:00:00+00'::timestamptz + n * interval '1 day'
        FROM generate_series(1, 200) AS n;
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO replicator;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO invoicing, rating, self_care;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO invoicing, rating, self_care;
      """;

  private static final String ROWS =
      """
      SELECT md5((SELECT string_agg(c::text, ',' ORDER BY id) FROM public.charge AS c)
        || (SELECT string_agg(p::text, ',' ORDER BY id) FROM public.payment AS p))
        || (SELECT count(*) FROM public.invoice)""";

  private static final String SERVER =
      """
      SELECT string_agg(what, E'\\n' ORDER BY what) FROM (
        SELECT 'database ' || datname AS what FROM pg_database
        UNION ALL
        SELECT 'role ' || rolname || ' ' || rolcanlogin || rolsuper || rolreplication FROM pg_roles
        UNION ALL
        SELECT 'subscription ' || subname FROM pg_subscription
        UNION ALL
        SELECT 'slot ' || slot_name FROM pg_replication_slots
      ) AS things""";

  final ExampleRun run;
  final Path world;
  private final Postgres old;
  private final Postgres upgraded;

  BillingRun(Path folder, Postgres old, Postgres upgraded) throws IOException, SQLException {
    this.old = old;
    this.upgraded = upgraded;
    base();
    run = new ExampleRun(folder, "billing-postgres-upgrade");
    for (String client : new String[] {"psql", "pg_dump", "pg_dumpall", "vacuumdb"}) {
      run.play(client, "billing/postgres-client");
    }
    for (String tool :
        new String[] {"ansible-playbook", "billing-probe", "pgbackrest", "systemctl"}) {
      run.play(tool, "billing/" + tool);
    }
    for (String tool : new String[] {"sleep", "ssh", "sudo"}) {
      run.playAside(tool, "billing/" + tool);
    }
    world = run.folder.resolve("world");
    write("hosts/billing-db-a.ostrea.example", Integer.toString(old.port()));
    write("pool/configured", "billing-db-a.ostrea.example");
    write("pool/used", "billing-db-a.ostrea.example");
    write("stanzas/billing-13/20261011.full", "on Sunday");
    run.outside.environment.put("WORLD", world.toString());
    run.outside.environment.put("NEW_PORT", Integer.toString(upgraded.port()));
    run.outside.environment.put("REAL_PATH", Postgres.clients() + ":" + System.getenv("PATH"));
    run.outside.environment.put("LAST_GOOD", "2026-11-05 08:41:00+00");
    Path secure = Files.createDirectory(run.folder.resolve("secure"));
    Path runbook = run.folder.resolve("runbook.sh");
    Files.writeString(
        runbook, Files.readString(runbook).replaceAll("/(secure|backup)/", secure + "/"));
  }

  private void base() throws SQLException {
    try (Connection connection = old.connect()) {
      Postgres.run(connection, ROLES);
      Postgres.run(connection, "DROP DATABASE IF EXISTS billing WITH (FORCE)");
      Postgres.run(connection, "CREATE DATABASE billing OWNER dba");
    }
    try (Connection connection = old.connect("billing")) {
      Postgres.run(connection, BILLING);
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = world.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text + "\n");
  }

  /** What is on both servers and around them; where sequences stand is asked for apart. */
  String state() throws IOException, SQLException {
    StringBuilder state = new StringBuilder(old.ask("billing", ROWS)).append('\n');
    try (Connection connection = old.connect("billing")) {
      String catalogue = PostgresCatalogue.of(connection);
      state.append(catalogue.replaceAll("(?m)^(\\(sequence,.*),\\d*\\)$", "$1"));
    }
    state.append("old\n").append(old.ask("postgres", SERVER));
    state.append("\nnew\n").append(upgraded.ask("postgres", SERVER)).append('\n');
    ExampleRun.world(world)
        .forEach(
            (file, text) -> {
              if (!file.startsWith("stanzas/")) {
                state.append(file).append(' ').append(text).append('\n');
              }
            });
    return state.toString();
  }

  /** A client in a role of its own. */
  static Connection client(Postgres server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/billing?user=rating".formatted(server.port()));
  }

  /** A charge of the subscriber, by a client. */
  static void charges(Connection client, String subscriber) throws SQLException {
    Postgres.run(
        client,
        "INSERT INTO public.charge (subscriber, amount) VALUES ('%s', 7)".formatted(subscriber));
  }

  /** The next row of a table has a number that no row has. */
  static void assertSequences(Postgres server) throws SQLException {
    for (String table : new String[] {"charge", "payment"}) {
      String beyond =
          "SELECT last_value >= (SELECT max(id) FROM public.%1$s) FROM public.%1$s_id_seq";
      assertEquals("t", server.ask("billing", beyond.formatted(table)), table);
    }
  }
}
