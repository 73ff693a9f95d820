package rutter.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.checking.NoSurroundings;
import rutter.emit.Ink;
import rutter.emit.SqlTree;
import rutter.outline.Outline;
import rutter.packs.Profiles;
import rutter.plan.Command;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.profile.Server;
import rutter.profile.Strictness;
import rutter.rules.Code;
import rutter.rules.Subject;
import rutter.sql.SqlStatement;
import rutter.vocabulary.Vocabulary;

/** The SQL of a plan as the rules look at it. */
final class SqlView {
  private SqlView() {}

  static String of(
      Outline outline,
      Plan plan,
      Vocabulary vocabulary,
      Optional<Server> dialect,
      Ink ink,
      int width) {
    Subject subject =
        new Subject(
            outline,
            plan,
            plan.detection().kind(),
            vocabulary,
            Profiles.builtIn().of(plan.detection().profile()),
            Strictness.STANDARD,
            dialect,
            new NoSurroundings(() -> LocalDate.EPOCH, Optional::empty));
    Code code = Code.in(subject);
    List<SqlTree.Part> parts = new ArrayList<>();
    for (Command command : plan.commands()) {
      List<SqlStatement> statements = code.sql(command);
      if (!statements.isEmpty()) {
        boolean runs =
            command.role() != Command.Role.ROLLBACK && command.role() != Command.Role.EXAMPLE;
        parts.add(new SqlTree.Part(statements, title(plan, command), runs));
      }
    }
    return SqlTree.of(plan.source(), code.dialect(), parts, ink, width);
  }

  private static String title(Plan plan, Command command) {
    String stage =
        plan.stages().stream()
            .filter(each -> each.span().contains(command.span()))
            .findFirst()
            .map(Stage::called)
            .orElse("");
    return stage.isEmpty() ? command.role().toString() : stage + ", " + command.role();
  }
}
