package rutter.sql;

import java.util.List;
import rutter.text.Content;
import rutter.text.Span;

/** SQL that stands in a test. */
final class Sql {
  private Sql() {}

  static List<SqlStatement> read(String sql, Dialect.Engine engine) {
    Content content = Content.of(sql, List.of(new Span(0, sql.length())));
    return new SqlReader(Dialect.of(engine)).read(content);
  }

  static List<SqlStatement> read(String sql) {
    return read(sql, Dialect.Engine.POSTGRESQL);
  }

  /** The only change of a statement. */
  static Change change(String sql) {
    return read(sql).get(0).changes().get(0);
  }
}
