package rutter.rules.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Command;
import rutter.sql.Change;
import rutter.sql.Dialect;
import rutter.sql.Lock;
import rutter.sql.SqlStatement;
import rutter.text.Span;

/**
 * A change where the plan makes it: {@code order} counts the changes of the plan, {@code
 * transaction} its transactions; {@code within} is the statement whose body it stands in; while
 * {@code closed} nobody uses the database.
 */
record Move<C extends Change>(
    C change,
    SqlStatement statement,
    Optional<SqlStatement> within,
    Command command,
    Dialect dialect,
    boolean closed,
    int order,
    int transaction) {
  static final int ALONE = -1;

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private static final int LONGEST = 160;

  // of a record that holds such a change nothing else is known
  @SuppressWarnings("unchecked")
  <D extends Change> Optional<Move<D>> as(Class<D> type) {
    return type.isInstance(change) ? Optional.of((Move<D>) this) : Optional.empty();
  }

  /** PostgreSQL is what is meant where nobody says which. */
  boolean isPostgres() {
    return dialect.mayBe(Dialect.Engine.POSTGRESQL);
  }

  /** Somebody has said so. */
  boolean isSurelyPostgres() {
    return dialect.is(Dialect.Engine.POSTGRESQL);
  }

  boolean isMysql() {
    return dialect.is(Dialect.Engine.MYSQL);
  }

  List<Lock> locks() {
    return Lock.of(change, dialect);
  }

  boolean isIn(Command.Role role) {
    return command.role() == role;
  }

  /** Between {@code BEGIN} and {@code COMMIT} of the code, or in the body of a statement. */
  boolean isInTransaction() {
    return transaction != ALONE || within.isPresent();
  }

  /** Whether nothing of this is seen by others before all of the other is. */
  boolean isTogetherWith(Move<?> other) {
    return transaction != ALONE && transaction == other.transaction;
  }

  boolean isBefore(Move<?> other) {
    return order < other.order;
  }

  boolean isBeside(Move<?> other) {
    return command.span().equals(other.command.span());
  }

  String text() {
    return statement.text().chars();
  }

  /** Where the words stand in the statement, or all of it. */
  Span span(Pattern words) {
    Matcher matcher = words.matcher(text());
    return matcher.find()
        ? statement.text().exact(matcher.start(), matcher.end())
        : statement.span();
  }

  /** Where the words stand from a place of the statement on. */
  Span span(Pattern words, Span from) {
    int start = 0;
    int end = statement.text().length();
    while (start < end) {
      int middle = (start + end) >>> 1;
      boolean before = statement.text().offset(middle) < from.start();
      start = before ? middle + 1 : start;
      end = before ? end : middle;
    }
    Matcher matcher = words.matcher(text());
    return matcher.find(start) ? statement.text().exact(matcher.start(), matcher.end()) : from;
  }

  /** The statement on one line, with other words in place of the first that match. */
  String said(Pattern words, String instead) {
    String line = BLANKS.matcher(words.matcher(text()).replaceFirst(instead)).replaceAll(" ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line.strip();
  }
}
