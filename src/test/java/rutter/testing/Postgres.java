package rutter.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server of PostgreSQL for the tests of a class, unpacked from a jar, and its files if it is a
 * copy.
 */
public record Postgres(EmbeddedPostgres server, Optional<PostgresCopy> copy)
    implements AfterAllCallback {
  public static Postgres start() {
    return start(EmbeddedPostgres.builder());
  }

  /** One that others may subscribe to, and that subscribes to others. */
  public static Postgres replicating() {
    return replicating(EmbeddedPostgres.builder());
  }

  /** The same of another version, the one that Maven has unpacked into a folder. */
  public static Postgres replicating(Path version) {
    Path binaries = version.resolve("postgres-linux-x86_64.txz");
    Outside.assumeFile(binaries);
    return replicating(
        EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, machine) -> Files.newInputStream(binaries)));
  }

  private static Postgres replicating(EmbeddedPostgres.Builder builder) {
    builder.setServerConfig("wal_level", "logical");
    for (String most :
        List.of(
            "max_wal_senders",
            "max_replication_slots",
            "max_logical_replication_workers",
            "max_worker_processes")) {
      builder.setServerConfig(most, "40");
    }
    return start(builder);
  }

  /** A server that follows this one, and can only be read. */
  public Postgres standby() {
    try {
      PostgresCopy copy = PostgresCopy.of(this);
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder().setDataDirectory(copy.home()).setCleanDataDirectory(false);
      return new Postgres(start(builder).server, Optional.of(copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Postgres start(EmbeddedPostgres.Builder builder) {
    try {
      return new Postgres(builder.setOverrideWorkingDirectory(folder()).start(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for each user: what root has unpacked nobody else may touch. */
  private static File folder() {
    String name = "rutter-postgres-" + System.getProperty("user.name");
    return Path.of(System.getProperty("java.io.tmpdir"), name).toFile();
  }

  public Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  public Connection connect(String base) throws SQLException {
    return server.getDatabase("postgres", base).getConnection();
  }

  /** The first value of what is asked of a database, if anything is. */
  public String ask(String base, String sql) throws SQLException {
    try (Connection connection = connect(base);
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** What one server has, another has soon. */
  public void await(String base, String sql, String answer) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!answer.equals(ask(base, sql)) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertEquals(answer, ask(base, sql));
  }

  /** Where the clients are themselves; Debian has something slow in front of them. */
  public static Path clients() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> folders = Files.list(versions)) {
        Optional<Path> newest =
            folders
                .map(folder -> folder.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("psql")))
                .max(Comparator.naturalOrder());
        if (newest.isPresent()) {
          return newest.get();
        }
      }
    }
    return Outside.find("psql").orElseThrow().getParent();
  }

  public int port() {
    return server.getPort();
  }

  /** A database in whose only schema nothing is. */
  public Connection fresh() throws SQLException {
    Connection connection = connect();
    run(connection, "DROP SCHEMA public CASCADE");
    run(connection, "CREATE SCHEMA public");
    return connection;
  }

  public static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    server.close();
    if (copy.isPresent()) {
      copy.get().remove();
    }
  }
}
