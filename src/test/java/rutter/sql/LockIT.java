package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.testing.Postgres;

/** A server takes the locks that are told: a second session sees them while the first waits. */
class LockIT {
  private static final List<String> BEFORE =
      List.of(
          "CREATE TABLE customers (id bigint PRIMARY KEY, email text)",
          "CREATE TABLE orders (id bigint, customer bigint, total integer NOT NULL)",
          "CREATE UNIQUE INDEX orders_once ON orders (id)",
          "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID",
          "CREATE MATERIALIZED VIEW sums AS SELECT customer, sum(total) FROM orders GROUP BY 1",
          "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
          "CREATE TRIGGER stamped BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp()");

  /** The locks that a session holds on a table, index or view. */
  private static final String HELD =
      "select mode from pg_locks where locktype = 'relation' and pid = ? and relation = ?";

  @RegisterExtension static final Postgres SERVER = Postgres.start();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM orders",
        "INSERT INTO orders VALUES (1, 1, 1)",
        "UPDATE orders SET total = 2",
        "DELETE FROM orders WHERE id = 1",
        "TRUNCATE orders",
        "LOCK TABLE orders IN SHARE MODE",
        "LOCK TABLE orders",
        "CREATE INDEX orders_total ON orders (total)",
        "CREATE TRIGGER twice BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION stamp()",
        "CREATE TABLE copies (LIKE orders)",
        "CREATE TABLE bills (id bigint REFERENCES customers (id))",
        "DROP TABLE orders CASCADE",
        "DROP INDEX orders_once",
        "DROP TRIGGER stamped ON orders",
        "DROP MATERIALIZED VIEW sums",
        "REFRESH MATERIALIZED VIEW sums",
        "ALTER TABLE orders ADD COLUMN state text",
        "ALTER TABLE orders ADD COLUMN state text DEFAULT 'new'",
        "ALTER TABLE orders ADD COLUMN number bigserial",
        "ALTER TABLE orders DROP COLUMN customer CASCADE",
        "ALTER TABLE orders ALTER COLUMN id TYPE integer",
        "ALTER TABLE orders ALTER COLUMN id SET NOT NULL",
        "ALTER TABLE orders ALTER COLUMN total DROP NOT NULL",
        "ALTER TABLE orders ALTER COLUMN total SET DEFAULT 1",
        "ALTER TABLE orders ALTER COLUMN total SET STATISTICS 100",
        "ALTER TABLE orders ADD CONSTRAINT big CHECK (total < 1000)",
        "ALTER TABLE orders ADD CONSTRAINT big CHECK (total < 1000) NOT VALID",
        "ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id)",
        "ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID",
        "ALTER TABLE orders ADD UNIQUE (customer)",
        "ALTER TABLE orders ADD CONSTRAINT once UNIQUE USING INDEX orders_once",
        "ALTER TABLE orders DROP CONSTRAINT positive",
        "ALTER TABLE orders VALIDATE CONSTRAINT positive",
        "ALTER TABLE orders RENAME TO purchases",
        "ALTER TABLE orders RENAME COLUMN total TO sum",
        "ALTER INDEX orders_once RENAME TO once",
        "ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE orders DISABLE TRIGGER stamped",
        "ANALYZE orders",
        "CLUSTER orders USING orders_once",
        "REINDEX TABLE orders",
        "COMMENT ON TABLE orders IS 'all'",
      })
  void takesTheLocksThatAreTold(String sql) throws SQLException {
    try (Connection watching = SERVER.fresh();
        Connection working = SERVER.connect()) {
      for (String before : BEFORE) {
        Postgres.run(working, before);
      }
      Change change = Sql.change(sql);
      List<Lock> told = Lock.of(change, Dialect.of(Dialect.Engine.POSTGRESQL));
      List<Long> places = told.stream().map(lock -> place(watching, lock.on().said())).toList();
      working.setAutoCommit(false);
      Postgres.run(working, sql);
      int pid = pid(working);
      for (int i = 0; i < told.size(); i++) {
        Lock lock = told.get(i);
        String view = lock.mode().ofView();
        Optional<Lock.Mode> held = strongest(watching, pid, places.get(i));
        assertEquals(view, held.map(Lock.Mode::ofView).orElse("none"), () -> "on " + lock.on());
      }
      assertTrue(!told.isEmpty() || change instanceof Change.Remark, "tells of a lock");
      working.rollback();
    }
  }

  private static int pid(Connection connection) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement("select pg_backend_pid()");
        ResultSet rows = asked.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Before it is renamed or dropped by the other session. */
  private static long place(Connection connection, String name) {
    try (PreparedStatement asked =
        connection.prepareStatement("select cast(?::regclass as oid)::bigint")) {
      asked.setString(1, name);
      try (ResultSet rows = asked.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(name, e);
    }
  }

  private static Optional<Lock.Mode> strongest(Connection watching, int pid, long place)
      throws SQLException {
    Optional<Lock.Mode> strongest = Optional.empty();
    try (PreparedStatement asked = watching.prepareStatement(HELD)) {
      asked.setInt(1, pid);
      asked.setLong(2, place);
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          for (Lock.Mode mode : Lock.Mode.values()) {
            boolean same = mode.ofView().equals(rows.getString(1));
            if (same && strongest.filter(other -> other.compareTo(mode) > 0).isEmpty()) {
              strongest = Optional.of(mode);
            }
          }
        }
      }
    }
    return strongest;
  }
}
