package rutter.testing;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A server of PostgreSQL for a test, unpacked from a jar. It is asked for by name, so that who runs
 * only quick tests needs no such jar.
 */
public record Postgres(Closeable server, DataSource source) implements Closeable {
  private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

  public static Postgres start() {
    try {
      Class<?> embedded = Class.forName(EMBEDDED);
      Object builder = embedded.getMethod("builder").invoke(null);
      Class<?> building = builder.getClass();
      building.getMethod("setOverrideWorkingDirectory", File.class).invoke(builder, folder());
      Object server = building.getMethod("start").invoke(builder);
      Object source = embedded.getMethod("getPostgresDatabase").invoke(server);
      return new Postgres((Closeable) server, (DataSource) source);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** One for each user: what root has unpacked nobody else may touch. */
  private static File folder() {
    String name = "rutter-postgres-" + System.getProperty("user.name");
    return Path.of(System.getProperty("java.io.tmpdir"), name).toFile();
  }

  public Connection connect() throws SQLException {
    return source.getConnection();
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
  public void close() throws IOException {
    server.close();
  }
}
