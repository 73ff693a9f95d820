package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rutter.testing.Postgres;
import rutter.testing.PostgresCatalogue;

/** What is called lossless leaves the catalogue of a server as it was, once done and undone. */
class UndoIT {
  @RegisterExtension static final Postgres SERVER = Postgres.start();

  static List<String> changes() {
    return Undoable.CHANGES;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void leavesAllAsItWas(String sql) throws SQLException {
    try (Connection connection = SERVER.fresh()) {
      Schema known = new Schema(Dialect.of(Dialect.Engine.POSTGRESQL));
      for (SqlStatement statement : Sql.read(Undoable.BEFORE)) {
        Postgres.run(connection, statement.text().chars());
        known.add(statement);
      }
      final String before = PostgresCatalogue.of(connection);
      List<Undo> undoes = Undoable.undoes(Sql.read(sql).get(0), known);
      Postgres.run(connection, sql);
      assertNotEquals(before, PostgresCatalogue.of(connection), "it changes something");
      for (Undo undo : undoes) {
        assertTrue(undo.isWhole(), () -> "lossless, and all is known: " + undo);
        for (String back : undo.sql()) {
          Postgres.run(connection, back);
        }
      }
      assertEquals(before, PostgresCatalogue.of(connection), () -> "after " + undoes);
    }
  }
}
