package rutter.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.plan.Command;
import rutter.plan.Stage;
import rutter.rules.Code;
import rutter.sql.Change;
import rutter.sql.Dialect;
import rutter.sql.Lock;
import rutter.sql.Schema;
import rutter.sql.SqlStatement;
import rutter.sql.Undo;

/** A statement that changes a database: what it locks meanwhile, and what takes it back. */
public record SqlChange(
    String stage, int line, String statement, List<Lock> locks, List<Undo> undoing) {
  public SqlChange {
    locks = List.copyOf(locks);
    undoing = List.copyOf(undoing);
  }

  /** Whether others must wait for it to write or to read. */
  public boolean blocks() {
    return locks.stream().anyMatch(lock -> lock.mode().blocksWrites());
  }

  static List<SqlChange> all(Reviewed reviewed) {
    return reviewed.subject().once(All.class, subject -> All.of(reviewed)).changes();
  }

  /** All of a plan. */
  private record All(List<SqlChange> changes) {
    static All of(Reviewed reviewed) {
      Code code = Code.in(reviewed.subject());
      Schema known = new Schema(code.dialect());
      List<SqlChange> changes = new ArrayList<>();
      for (Command command : reviewed.plan().commands()) {
        boolean runs =
            command.role() != Command.Role.ROLLBACK && command.role() != Command.Role.EXAMPLE;
        for (SqlStatement statement : runs ? code.sql(command) : List.<SqlStatement>of()) {
          change(statement, command, known, code.dialect(command), reviewed)
              .ifPresent(changes::add);
          known.add(statement);
        }
      }
      return new All(changes);
    }

    private static Optional<SqlChange> change(
        SqlStatement statement, Command command, Schema known, Dialect dialect, Reviewed reviewed) {
      List<Change> made = statement.changes().stream().filter(All::isChange).toList();
      if (made.isEmpty()) {
        return Optional.empty();
      }
      List<Lock> locks = new ArrayList<>();
      made.forEach(change -> locks.addAll(Lock.of(change, dialect)));
      return Optional.of(
          new SqlChange(
              stage(command, reviewed),
              reviewed.line(statement.span()),
              statement.text().chars().strip(),
              locks.stream().distinct().toList(),
              made.stream().map(change -> Undo.of(change, known)).toList()));
    }

    /** Neither what only looks nor what is only told to the session or the client. */
    private static boolean isChange(Change change) {
      return !(change instanceof Change.Read
          || change instanceof Change.Setting
          || change instanceof Change.Transaction
          || change instanceof Change.Meta);
    }

    private static String stage(Command command, Reviewed reviewed) {
      return reviewed.plan().stages().stream()
          .filter(stage -> stage.span().contains(command.span()))
          .reduce((outer, inner) -> inner)
          .map(Stage::number)
          .orElse("");
    }
  }
}
