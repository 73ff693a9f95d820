package rutter.sql;

import java.util.List;
import rutter.text.Content;
import rutter.text.Span;

/**
 * A statement: its characters without the semicolon, what it changes, and the statements in the
 * body of a {@code DO} or a function, which are run with it.
 */
public record SqlStatement(Content text, List<Change> changes, List<SqlStatement> inner) {
  public SqlStatement {
    changes = List.copyOf(changes);
    inner = List.copyOf(inner);
  }

  public Span span() {
    return text.exact(0, text.length());
  }
}
