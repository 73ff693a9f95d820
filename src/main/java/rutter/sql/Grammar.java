package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.upsert.Upsert;
import net.sf.jsqlparser.util.TablesNamesFinder;
import rutter.text.Content;

/**
 * Asks a parser with a whole grammar, of many servers, about what the readers here do not know. It
 * takes a tenth of a second to start, so it is asked last, and only of what it reads at once.
 */
final class Grammar {
  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 20;

  private Grammar() {}

  static Optional<Change> of(Content text) {
    if (text.length() > LONGEST || depth(text.chars()) > DEEPEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(CCJSqlParserUtil.newParser(text.chars()).Statement())
          .flatMap(statement -> change(statement, text));
    } catch (ParseException | RuntimeException e) {
      // it also throws others, at texts that are no statement
      return Optional.empty();
    }
  }

  private static int depth(String sql) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static Optional<Change> change(Statement statement, Content text) {
    if (statement instanceof Select) {
      return Optional.of(new Change.Read(names(statement, text), Facts.none()));
    }
    return kind(statement)
        .map(kind -> new Change.Write(kind, names(statement, text), List.of(), Facts.none()));
  }

  private static Optional<Change.Write.Kind> kind(Statement statement) {
    if (statement instanceof Upsert) {
      return Optional.of(Change.Write.Kind.REPLACE);
    } else if (statement instanceof Insert) {
      return Optional.of(Change.Write.Kind.INSERT);
    } else if (statement instanceof Update) {
      return Optional.of(Change.Write.Kind.UPDATE);
    } else if (statement instanceof Delete) {
      return Optional.of(Change.Write.Kind.DELETE);
    }
    return statement instanceof Merge ? Optional.of(Change.Write.Kind.MERGE) : Optional.empty();
  }

  /** The tables, each where it is first written. */
  private static List<Name> names(Statement statement, Content text) {
    List<Name> names = new ArrayList<>();
    for (String table : new TablesNamesFinder<Void>().getTables(statement)) {
      int at = Math.max(0, text.chars().indexOf(table));
      int dot = table.lastIndexOf('.');
      String schema = dot < 0 ? "" : table.substring(0, dot);
      int end = Math.min(text.length(), at + table.length());
      names.add(new Name(schema, table.substring(dot + 1), false, text.exact(at, end)));
    }
    return names;
  }
}
