package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.sql.Token.Kind;
import rutter.text.Content;

/** Reads SQL: what each statement changes. What it does not understand is opaque. */
public final class SqlReader {
  private final Dialect dialect;

  public SqlReader(Dialect dialect) {
    this.dialect = dialect;
  }

  public List<SqlStatement> read(Content content) {
    List<SqlStatement> statements = new ArrayList<>();
    for (List<Token> tokens : Splitter.split(content.chars(), dialect)) {
      statements.add(statement(content, tokens, 0));
    }
    return statements;
  }

  private SqlStatement statement(Content content, List<Token> tokens, int depth) {
    Cursor cursor = new Cursor(content, tokens);
    Content text = content.part(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    List<SqlStatement> inner = new ArrayList<>();
    if (Bodies.has(cursor) && depth < Bodies.DEEPEST) {
      Bodies.Body body = Bodies.of(cursor, dialect);
      for (List<Token> part : body.statements()) {
        inner.add(statement(body.content(), part, depth + 1));
      }
    }
    return new SqlStatement(text, changes(cursor, text, depth > 0), inner);
  }

  private List<Change> changes(Cursor cursor, Content text, boolean inBody) {
    try {
      List<Change> changes = new Statements(dialect, inBody).read(cursor);
      if (!changes.isEmpty()) {
        return changes;
      }
    } catch (Unread e) {
      // said below
    }
    cursor.back(0);
    boolean meta = cursor.peek().is(Kind.META);
    Optional<Change> known = meta || inBody ? Optional.empty() : Grammar.of(text);
    return List.of(
        known.orElseGet(() -> new Change.Opaque(meta ? "\\" : cursor.firstWords(3), Set.of())));
  }
}
