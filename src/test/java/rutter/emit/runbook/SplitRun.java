package rutter.emit.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import rutter.testing.ExampleRun;
import rutter.testing.Postgres;
import rutter.testing.PostgresCatalogue;

/** The split of signing in, between two databases that are real; all else is a stand-in. */
final class SplitRun {
  private static final String ACCOUNTS =
      """
      CREATE TABLE public.account (
        id bigserial PRIMARY KEY, email text NOT NULL UNIQUE,
        password_hash text, password_scheme text, totp_secret text);
      INSERT INTO public.account (email, password_hash, password_scheme, totp_secret)
        SELECT n || '@tessel.example', md5(n::text), 'argon2', CASE WHEN n % 3 = 0 THEN 'K' || n END
        FROM generate_series(1, 6000) AS n;
      """;

  private static final String COPY =
      """
      CREATE TABLE public.account (
        id bigint PRIMARY KEY, subject uuid NOT NULL UNIQUE, email text NOT NULL,
        password_hash text, password_scheme text, totp_secret text);
      """;

  private static final String REPLICATION =
      """
      SELECT coalesce(string_agg(what, E'\\n' ORDER BY what), '') FROM (
        SELECT 'subscription ' || subname AS what FROM pg_subscription
          WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        UNION ALL
        SELECT 'slot ' || slot_name FROM pg_replication_slots WHERE database = current_database()
        UNION ALL
        SELECT 'accounts ' || count(*) || ' ' || coalesce(md5(string_agg(a::text, ',' ORDER BY id)), '')
          FROM public.account AS a
      ) AS things""";

  private static final List<String> STAND_INS =
      List.of(
          "curl",
          "edgectl",
          "kubectl",
          "pg_dump",
          "pg_restore",
          "promtool",
          "sleep",
          "terraform",
          "wc");

  final ExampleRun run;
  final String name;
  private final Postgres campus;
  private final Postgres gatekeeper;

  SplitRun(Path folder, String name, Postgres campus, Postgres gatekeeper)
      throws IOException, SQLException {
    this.name = name;
    this.campus = campus;
    this.gatekeeper = gatekeeper;
    base(campus, ACCOUNTS);
    base(gatekeeper, COPY);
    run = new ExampleRun(folder, "monolith-auth-split", "psql");
    for (String tool : STAND_INS) {
      run.standIn(tool);
    }
    Path services = run.folder.resolve("services.conf");
    Files.writeString(services, service("campus", campus) + service("gatekeeper", gatekeeper));
    run.outside.environment.put("PGSERVICEFILE", services.toString());
    run.outside.environment.put("CALLS", run.folder.resolve("calls").toString());
    run.outside.environment.put("REAL_PSQL", Postgres.clients().resolve("psql").toString());
    address();
  }

  private void base(Postgres server, String sql) throws SQLException {
    try (Connection connection = server.connect()) {
      Postgres.run(connection, "CREATE DATABASE " + name);
    }
    try (Connection connection = server.connect(name)) {
      Postgres.run(connection, sql);
    }
  }

  private String service(String service, Postgres server) {
    return "[%s]\nhost=127.0.0.1\nport=%d\nuser=postgres\ndbname=%s\n"
        .formatted(service, server.port(), name);
  }

  /** Slots are of a whole server, so those of each run have a name of their own. */
  private void address() throws IOException {
    Path secure = Files.createDirectory(run.folder.resolve("secure"));
    Path runbook = run.folder.resolve("runbook.sh");
    Files.writeString(
        runbook,
        Files.readString(runbook)
            .replace("/secure/", secure + "/")
            .replaceAll("credentials_(in|out|back)\\b", name + "_$1")
            .replace("host=campus-db.internal dbname=campus", address(campus))
            .replace("host=gatekeeper-db.internal dbname=gatekeeper", address(gatekeeper)));
  }

  private String address(Postgres server) {
    return "host=127.0.0.1 port=%d dbname=%s".formatted(server.port(), name);
  }

  /** What is in both databases, and what goes from one to the other. */
  String state() throws SQLException {
    return "campus\n" + state(campus) + "\ngatekeeper\n" + state(gatekeeper);
  }

  private String state(Postgres server) throws SQLException {
    try (Connection connection = server.connect(name)) {
      return PostgresCatalogue.of(connection) + ask(server, REPLICATION);
    }
  }

  String ask(Postgres server, String sql) throws SQLException {
    return server.ask(name, sql);
  }
}
