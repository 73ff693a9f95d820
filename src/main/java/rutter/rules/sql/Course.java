package rutter.rules.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.plan.Command;
import rutter.plan.Command.Role;
import rutter.rules.Code;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Dialect;
import rutter.sql.Fact;
import rutter.sql.Name;
import rutter.sql.SqlStatement;

/** All that the SQL of a plan changes, in its order, and what it has made until then. */
final class Course {
  private static final Set<Role> FORWARD = EnumSet.of(Role.FORWARD, Role.VERIFY, Role.MONITOR);
  private static final Set<Role> RUN =
      EnumSet.of(Role.FORWARD, Role.VERIFY, Role.MONITOR, Role.ROLLBACK);
  private static final Set<Role> ALL = EnumSet.allOf(Role.class);

  /** Between two statements of a session. */
  private static final Pattern BETWEEN = Pattern.compile("(?:[;\\s]|--[^\\n]*+|/\\*[^*]*+\\*/)*+");

  /** How far is looked for what belongs together. */
  private static final int NEAR = 200;

  private final List<Move<Change>> moves = new ArrayList<>();
  private final Map<Class<?>, List<Move<Change>>> byType = new HashMap<>();
  private final Made made = new Made();
  private int transactions;

  private Course(Subject subject) {
    Code code = Code.in(subject);
    if (subject.plan().commands().stream().allMatch(command -> code.sql(command).isEmpty())) {
      return; // for which server nothing is written need not be found out
    }
    Closing closing = new Closing(subject.vocabulary());
    for (Command command : subject.plan().commands()) {
      Dialect dialect = code.dialect(command);
      List<SqlStatement> statements = code.sql(command);
      boolean closed = closing.during(command);
      if (!statements.isEmpty() && !code.isOfOther(dialect)) {
        read(new Place(command, dialect, closed), statements, subject.text());
      }
    }
  }

  /** Code, for which server it is, and whether nobody uses that meanwhile. */
  private record Place(Command command, Dialect dialect, boolean closed) {}

  static Course in(Subject subject) {
    return subject.once(Course.class, Course::new);
  }

  /** A transaction ends with the session, and that with the code or where other code begins. */
  private void read(Place place, List<SqlStatement> statements, String source) {
    int transaction = Move.ALONE;
    int last = -1;
    for (SqlStatement statement : statements) {
      int next = statement.span().start();
      if (last >= 0 && (next < last || !BETWEEN.matcher(source).region(last, next).matches())) {
        transaction = Move.ALONE;
      }
      last = statement.span().end();
      for (Change change : statement.changes()) {
        if (change instanceof Change.Transaction told) {
          transaction = after(told.control(), transaction);
        }
        add(place, change, statement, Optional.empty(), transaction);
      }
      if (isRun(statement)) {
        for (SqlStatement inner : statement.inner()) {
          for (Change change : inner.changes()) {
            add(place, change, inner, Optional.of(statement), transaction);
          }
        }
      }
    }
  }

  private void add(
      Place place,
      Change change,
      SqlStatement statement,
      Optional<SqlStatement> within,
      int transaction) {
    Move<Change> move =
        new Move<>(
            change,
            statement,
            within,
            place.command(),
            place.dialect(),
            place.closed(),
            moves.size(),
            transaction);
    moves.add(move);
    byType.computeIfAbsent(change.getClass(), type -> new ArrayList<>()).add(move);
    made.note(change, move.order());
  }

  private int after(Change.Control control, int transaction) {
    return switch (control) {
      case BEGIN -> transactions++;
      case COMMIT, ROLLBACK -> Move.ALONE;
      default -> transaction;
    };
  }

  /** The body of a function is run when it is called. */
  private static boolean isRun(SqlStatement statement) {
    return statement.changes().stream().noneMatch(Change.Create.class::isInstance);
  }

  <C extends Change> List<Move<C>> forward(Class<C> type) {
    return of(type, FORWARD);
  }

  /** Also on the way back. */
  <C extends Change> List<Move<C>> run(Class<C> type) {
    return of(type, RUN);
  }

  /** Also what is shown and not run. */
  <C extends Change> List<Move<C>> shown(Class<C> type) {
    return of(type, ALL);
  }

  private <C extends Change> List<Move<C>> of(Class<C> type, Set<Role> roles) {
    return all(type).stream()
        .filter(move -> roles.contains(move.command().role()))
        .flatMap(move -> move.as(type).stream())
        .toList();
  }

  private List<Move<Change>> all(Class<?> type) {
    return type == Change.class ? moves : byType.getOrDefault(type, List.of());
  }

  /** Nobody uses a table that the plan itself has made, nor any while programs are stopped. */
  boolean isInUse(Name table, Move<?> at) {
    return !at.closed() && wasThere(table, at);
  }

  /** Whether a table is none that the plan itself has made. */
  boolean wasThere(Name table, Move<?> at) {
    return !made.hasTable(table, at.order());
  }

  Made made() {
    return made;
  }

  /** What the plan has changed before, the nearest first. */
  <C extends Change> List<Move<C>> before(Move<?> at, Class<C> type) {
    List<Move<Change>> all = all(type);
    List<Move<C>> before = new ArrayList<>();
    for (int i = first(all, at.order()) - 1; i >= 0 && before.size() < NEAR; i--) {
      all.get(i).as(type).ifPresent(before::add);
    }
    return before;
  }

  /** What the plan changes afterwards in the same code. */
  <C extends Change> List<Move<C>> after(Move<?> at, Class<C> type) {
    List<Move<Change>> all = all(type);
    List<Move<C>> after = new ArrayList<>();
    for (int i = first(all, at.order() + 1); i < all.size() && after.size() < NEAR; i++) {
      if (!all.get(i).isBeside(at)) {
        break;
      }
      all.get(i).as(type).ifPresent(after::add);
    }
    return after;
  }

  /** The first change of a list that is not before the order. */
  private static int first(List<Move<Change>> all, int order) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = all.get(middle).order() < order;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }

  static boolean has(Change change, Fact fact) {
    return change.facts().contains(fact);
  }
}
