package rutter.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      Set<String> made = new HashSet<>();
      List<SqlChange> changes = new ArrayList<>();
      for (Command command : reviewed.plan().commands()) {
        boolean runs =
            command.role() != Command.Role.ROLLBACK && command.role() != Command.Role.EXAMPLE;
        for (SqlStatement statement : runs ? code.sql(command) : List.<SqlStatement>of()) {
          change(statement, command, new Told(known, made, code), reviewed).ifPresent(changes::add);
          known.add(statement);
        }
      }
      return new All(changes);
    }

    /** What is known when a statement is run, and the tables that the plan itself has made. */
    private record Told(Schema known, Set<String> made, Code code) {
      /** Nobody waits for what the plan itself has made, and who waits elsewhere is not known. */
      List<Lock> locks(List<Change> changes, Command command) {
        Dialect dialect = code.dialect(command);
        List<Lock> locks = new ArrayList<>();
        for (Change change : changes) {
          if (change instanceof Change.CreateTable create) {
            made.add(create.table().key());
          }
          Lock.of(change, dialect).stream()
              .filter(lock -> !made.contains(lock.on().key()) && !code.isOfOther(dialect))
              .forEach(locks::add);
        }
        return locks.stream().distinct().toList();
      }
    }

    private static Optional<SqlChange> change(
        SqlStatement statement, Command command, Told told, Reviewed reviewed) {
      List<Change> made = statement.changes().stream().filter(All::isChange).toList();
      if (made.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new SqlChange(
              stage(command, reviewed),
              reviewed.line(statement.span()),
              statement.text().chars().strip(),
              told.locks(made, command),
              made.stream().map(change -> Undo.of(change, told.known())).toList()));
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
