package rutter.emit.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import rutter.testing.ExampleRun;
import rutter.testing.Postgres;
import rutter.testing.PostgresCatalogue;

/** The way from the warehouse to the lakehouse: three servers that are real, the rest is files. */
final class WarehouseRun {
  private static final List<String> GROUPS =
      List.of(
          "dashboards-1",
          "dashboards-2",
          "dashboards-3",
          "controlling",
          "statements",
          "replenishment");

  private static final String FACTS =
      """
      sales.receipt_line sold_on net_amount
      stock.count_line counted_on counted_quantity
      supplier.delivery_line delivered_on net_amount
      finance.booking booked_on amount
      """;

  private static final String TABLES =
      """
      CREATE SCHEMA sales; CREATE SCHEMA stock; CREATE SCHEMA supplier; CREATE SCHEMA finance;
      CREATE SCHEMA customer; CREATE SCHEMA reference;
      CREATE TABLE sales.receipt_line (
        sold_on date, customer_id bigint, quantity integer, net_amount numeric(18, 4));
      CREATE TABLE stock.count_line (counted_on date, counted_quantity integer);
      CREATE TABLE supplier.delivery_line (delivered_on date, net_amount numeric(18, 4));
      CREATE TABLE finance.booking (booked_on date, amount numeric(18, 4));
      CREATE TABLE customer.person (email text, phone text);
      CREATE TABLE reference.store (id integer, manager_phone text);
      INSERT INTO sales.receipt_line
        SELECT DATE '2026-03-01' + n % 31, nullif(n % 5, 0), n % 9, n * 0.37
        FROM generate_series(1, 3000) AS n;
      INSERT INTO stock.count_line SELECT DATE '2026-03-01' + n, n FROM generate_series(1, 20) AS n;
      INSERT INTO supplier.delivery_line
        SELECT DATE '2026-03-01' + n, n * 1.25 FROM generate_series(1, 20) AS n;
      INSERT INTO finance.booking
        SELECT DATE '2026-03-01' + n, n * 99.99 FROM generate_series(1, 20) AS n;
      INSERT INTO customer.person SELECT n || '@cobalt.example', n FROM generate_series(1, 9) AS n;
      INSERT INTO reference.store SELECT n, n FROM generate_series(1, 612) AS n;
      GRANT USAGE ON SCHEMA sales, stock, supplier, finance, customer, reference
        TO lake_reader, dwh_loader, archivist;
      GRANT SELECT ON ALL TABLES IN SCHEMA sales, stock, supplier, finance, customer, reference
        TO lake_reader, archivist;
      GRANT INSERT ON sales.receipt_line TO dwh_loader;
      """;

  private static final String SETTINGS =
      """
      SELECT string_agg(what, E'\\n' ORDER BY what) FROM (
        SELECT 'role ' || r::text AS what FROM pg_roles AS r WHERE rolname !~ '^pg_'
        UNION ALL
        SELECT 'of a base or role ' || concat_ws(' ', datname, setrole, setconfig)
          FROM pg_db_role_setting LEFT JOIN pg_database AS d ON d.oid = setdatabase
        UNION ALL
        SELECT 'base ' || datname || datallowconn || coalesce(datacl::text, '') FROM pg_database
        UNION ALL
        SELECT 'of the server ' || name || ' ' || setting FROM pg_file_settings
          WHERE sourcefile LIKE '%auto.conf'
        UNION ALL
        SELECT 'connections are logged: ' || current_setting('log_connections')
        UNION ALL
        SELECT 'rows ' || md5(database_to_xml(true, false, '')::text)
      ) AS things""";

  /** A server that is told to read its settings again does so a little later. */
  private static final String LOGGED_AS_TOLD =
      """
      SELECT current_setting('log_connections') = coalesce(
        (SELECT setting FROM pg_file_settings WHERE name = 'log_connections'), 'off')""";

  final ExampleRun run;
  private final Path world;
  private final Postgres first;

  WarehouseRun(Path folder, Postgres first, Postgres second, Postgres spare) throws Exception {
    this.first = first;
    fresh();
    try (Connection connection = spare.connect()) {
      Postgres.run(connection, "DROP DATABASE IF EXISTS dwh_proof");
    }
    run = new ExampleRun(folder, "warehouse-to-lakehouse");
    for (String client : List.of("psql", "createdb")) {
      run.play(client, "at-host");
    }
    for (String client : List.of("pg_dump", "pg_restore")) {
      run.play(client, "archive");
    }
    for (String tool :
        List.of("terraform", "trino", "lake-copy", "dbt", "loadctl", "consumerctl", "aws")) {
      run.play(tool, "lakehouse");
    }
    write("hosts/dwh-1", Integer.toString(first.port()));
    write("hosts/dwh-2", Integer.toString(second.port()));
    write("hosts/spare-1", Integer.toString(spare.port()));
    write("phase-1/reference.txt", "reference.store\n");
    write("phase-2/small.txt", "customer.person\n");
    write("phase-2/facts.txt", FACTS);
    write("world/jobs/warehouse-nightly", "");
    for (String group : GROUPS) {
      write("world/consumers/" + group, "warehouse\n");
    }
    for (String project : List.of("lake-infra", "dwh-models", "archive")) {
      Files.createDirectory(run.folder.resolve(project));
    }
    world = run.folder.resolve("world");
    Path runbook = run.folder.resolve("runbook.sh");
    Files.writeString(
        runbook, Files.readString(runbook).replace("=/archive/", "=" + run.folder + "/archive/"));
    Map<String, String> environment = run.outside.environment;
    environment.put("WORLD", world.toString());
    environment.put("HOSTS", run.folder.resolve("hosts").toString());
    environment.put("REAL", Postgres.clients().toString());
    environment.put("PGUSER", "postgres");
    String end = first.ask("postgres", "SELECT pg_current_wal_insert_lsn()");
    second.await("postgres", "SELECT pg_last_wal_replay_lsn() >= '" + end + "'", "t");
  }

  /** The warehouse as it was before anybody moved it. */
  private void fresh() throws SQLException {
    try (Connection connection = first.connect()) {
      for (String sql :
          List.of(
              "ALTER SYSTEM RESET ALL",
              "SELECT pg_reload_conf()",
              "ALTER ROLE dwh_loader LOGIN",
              "DROP DATABASE IF EXISTS dwh WITH (FORCE)",
              "CREATE DATABASE dwh")) {
        Postgres.run(connection, sql);
      }
    }
    try (Connection connection = first.connect("dwh")) {
      Postgres.run(connection, "SET synchronous_commit = on; " + TABLES);
    }
  }

  private void write(String file, String text) throws IOException {
    Path place = run.folder.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, text);
  }

  /** What the operator does by hand in Phase 4. */
  void switchTheOtherGroups() throws IOException {
    for (String group : GROUPS) {
      write("world/consumers/" + group, "lake\n");
    }
  }

  /** All that the plan may change until the end of Phase 4; archives stay. */
  String state() throws Exception {
    Map<String, String> files = ExampleRun.world(world);
    files.keySet().removeIf(file -> file.startsWith("s3/cobalt-archive"));
    first.await("dwh", LOGGED_AS_TOLD, "t");
    try (Connection connection = first.connect("dwh")) {
      return PostgresCatalogue.of(connection) + first.ask("dwh", SETTINGS) + files;
    }
  }
}
