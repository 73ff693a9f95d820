package rutter.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.plan.Command;
import rutter.profile.Effect;
import rutter.rules.Code;
import rutter.rules.Effects;
import rutter.rules.Use;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.sql.Change;
import rutter.sql.Dialect;
import rutter.sql.Name;
import rutter.sql.Schema;
import rutter.sql.SqlStatement;
import rutter.sql.Thing;
import rutter.sql.Undo;

/** What code does to the world. */
final class Danger {
  /** What holds data: no definition in version control brings it back. */
  private static final Set<String> DATA =
      Set.of("table", "column", "rows", "schema", "database", "topic");

  private final Code code;
  private final Effects effects;

  /** What the plan itself makes may go again. */
  private final Set<String> made = new HashSet<>();

  Danger(Book book) {
    this.code = book.code();
    this.effects = book.effects();
    for (Command command : book.subject().plan().commands()) {
      if (command.role() == Command.Role.FORWARD) {
        code.sql(command).forEach(statement -> statement.changes().forEach(this::make));
      }
    }
  }

  private void make(Change change) {
    if (change instanceof Change.CreateTable table) {
      made.add(table.table().key());
    } else if (change instanceof Change.AddColumn add) {
      made.add(add.table().key() + "." + add.column().name().key());
    } else if (change instanceof Change.Create create) {
      made.add(create.name().key());
    }
  }

  Operation.Effect of(Script script) {
    Operation.Effect worst = Operation.Effect.READS;
    for (Invocation command : script.all()) {
      Operation.Effect effect = of(command);
      if (effect == Operation.Effect.IRREVERSIBLE) {
        return effect;
      }
      worst = worse(worst, effect);
    }
    return worst;
  }

  private Operation.Effect of(Invocation command) {
    Operation.Effect inSql = of(code.sql(command));
    if (!code.sql(command).isEmpty() && inSql != Operation.Effect.UNKNOWN) {
      return inSql;
    }
    List<Use> uses = effects.of(command);
    if (uses.stream()
        .anyMatch(use -> use.effect() == Effect.DESTROYS && DATA.contains(use.kind()))) {
      return Operation.Effect.IRREVERSIBLE;
    }
    if (uses.stream().anyMatch(use -> use.effect().isChange() || use.effect() == Effect.SAVES)) {
      return Operation.Effect.CHANGES;
    }
    if (writes(command)) {
      return Operation.Effect.CHANGES;
    }
    boolean unknown = uses.isEmpty() && Needs.isProgram(command);
    return unknown ? Operation.Effect.UNKNOWN : Operation.Effect.READS;
  }

  /** {@code > file}, but not {@code > /dev/null} or {@code 2>&1}. */
  private static boolean writes(Invocation command) {
    return command.redirects().stream()
        .filter(to -> to.sign().endsWith(">") || to.sign().endsWith(">|"))
        .anyMatch(to -> !to.target().value().startsWith("/dev/"));
  }

  /** Whether a command tells by its exit that something is not as it should be. */
  boolean proves(Script script) {
    return script.all().stream()
        .anyMatch(
            command ->
                command.program().equals("[")
                    || command.program().equals("[[")
                    || effects.does(command, Effect.VERIFIES));
  }

  /** Whether it makes a copy, and does nothing else that is known. */
  boolean onlySaves(Script script) {
    return script.all().stream().anyMatch(command -> effects.does(command, Effect.SAVES))
        && script.all().stream()
            .flatMap(command -> effects.of(command).stream())
            .allMatch(use -> use.effect() == Effect.SAVES || use.effect() == Effect.READS);
  }

  Operation.Effect of(List<SqlStatement> statements) {
    Operation.Effect worst = Operation.Effect.READS;
    for (SqlStatement statement : statements) {
      for (Change change : statement.changes()) {
        Operation.Effect effect = of(change);
        if (effect == Operation.Effect.IRREVERSIBLE) {
          return effect;
        }
        worst = worse(worst, effect);
      }
    }
    return worst;
  }

  private static Operation.Effect worse(Operation.Effect one, Operation.Effect other) {
    return one == Operation.Effect.CHANGES || other == Operation.Effect.READS ? one : other;
  }

  private Operation.Effect of(Change change) {
    if (change instanceof Change.Read
        || change instanceof Change.Setting
        || change instanceof Change.Transaction) {
      return Operation.Effect.READS;
    }
    if (change instanceof Change.Opaque
        || change instanceof Change.Call
        || change instanceof Change.Meta) {
      return Operation.Effect.UNKNOWN;
    }
    return isLoss(change) ? Operation.Effect.IRREVERSIBLE : Operation.Effect.CHANGES;
  }

  /** What nothing but a copy brings back. */
  private boolean isLoss(Change change) {
    if (change instanceof Change.Drop drop) {
      boolean holds =
          drop.thing() == Thing.TABLE
              || drop.thing() == Thing.SCHEMA
              || drop.thing() == Thing.DATABASE;
      return holds && !areMade(drop.names());
    }
    if (change instanceof Change.Write write) {
      boolean removes =
          write.kind() == Change.Write.Kind.DELETE || write.kind() == Change.Write.Kind.TRUNCATE;
      return removes && !areMade(write.tables());
    }
    if (change instanceof Change.DropColumn drop) {
      return !made.contains(drop.table().key())
          && !made.contains(drop.table().key() + "." + drop.column().key());
    }
    return Undo.of(change, new Schema(Dialect.UNKNOWN)).loss() == Undo.Loss.IRREVERSIBLE;
  }

  private boolean areMade(List<Name> names) {
    return !names.isEmpty() && names.stream().allMatch(name -> made.contains(name.key()));
  }
}
