package rutter.rules.undo;

import java.util.List;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.rules.Code;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.SqlStatement;

/** A label of an enum cannot be dropped: only a rollback that says so is true. */
public final class UndoIrreversibleUndeclared implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Stage stage : subject.plan().stages()) {
      if (claimsAWayBack(stage.rollback().coverage())) {
        for (Command command : stage.commands()) {
          if (command.role() == Command.Role.FORWARD) {
            check(Code.in(subject).sql(command), stage, subject, report);
          }
        }
      }
    }
  }

  private static boolean claimsAWayBack(Rollback.Coverage coverage) {
    return coverage == Rollback.Coverage.OWN
        || coverage == Rollback.Coverage.ROW
        || coverage == Rollback.Coverage.NAMED;
  }

  private static void check(
      List<SqlStatement> statements, Stage stage, Subject subject, Report report) {
    for (SqlStatement statement : statements) {
      for (Change change : statement.changes()) {
        if (change instanceof Change.AddEnumValue add && !isDeclared(add, stage, subject)) {
          report
              .at(statement.span())
              .with("value", add.value())
              .with("type", add.type().said())
              .near(stage.rollback().span());
        }
      }
      check(statement.inner(), stage, subject, report);
    }
  }

  /** The rollback speaks of the type or the label, of a backup, or of what cannot be undone. */
  private static boolean isDeclared(Change.AddEnumValue add, Stage stage, Subject subject) {
    Rollback rollback = stage.rollback();
    String words = subject.source().text(rollback.span());
    return Readers.has(words, add.type().name())
        || Readers.has(words, add.value())
        || Readers.has(words, "enum")
        || subject.vocabulary().mentions("backup", words)
        || subject.vocabulary().mentions("restore", words)
        || subject.vocabulary().holds("answer", "impossible", words)
        || isMade(add, subject);
  }

  private static boolean isMade(Change.AddEnumValue add, Subject subject) {
    Code code = Code.in(subject);
    return subject.plan().commands().stream()
        .filter(command -> command.role() == Command.Role.FORWARD)
        .flatMap(command -> code.sql(command).stream())
        .flatMap(statement -> statement.changes().stream())
        .anyMatch(change -> change instanceof Change.Create made && made.name().is(add.type()));
  }
}
