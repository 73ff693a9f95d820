package rutter.program;

import java.util.List;
import java.util.Set;
import rutter.profile.Effect;
import rutter.rules.Effects;
import rutter.rules.Use;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.sql.Change;
import rutter.sql.Schema;
import rutter.sql.SqlStatement;
import rutter.sql.Thing;
import rutter.sql.Undo;

/** What code does to the world. */
final class Danger {
  /** What holds data: no definition in version control brings it back. */
  private static final Set<String> DATA =
      Set.of("table", "column", "rows", "schema", "database", "topic");

  private final Effects effects;

  Danger(Effects effects) {
    this.effects = effects;
  }

  Operation.Effect of(Script script, List<SqlStatement> sql) {
    Operation.Effect worst = of(sql);
    boolean unknown = false;
    boolean changes = false;
    for (Invocation command : script.all()) {
      List<Use> uses = effects.of(command);
      unknown |= uses.isEmpty() && !command.words().isEmpty() && effects.lines(command).isEmpty();
      for (Use use : uses) {
        if (use.effect() == Effect.DESTROYS && DATA.contains(use.kind())) {
          return Operation.Effect.IRREVERSIBLE;
        }
        changes |= use.effect().isChange() || use.effect() == Effect.SAVES;
      }
    }
    if (worst == Operation.Effect.IRREVERSIBLE) {
      return worst;
    }
    if (changes || worst == Operation.Effect.CHANGES) {
      return Operation.Effect.CHANGES;
    }
    return unknown ? Operation.Effect.UNKNOWN : worst;
  }

  static Operation.Effect of(List<SqlStatement> statements) {
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

  private static Operation.Effect of(Change change) {
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
  private static boolean isLoss(Change change) {
    if (change instanceof Change.Drop drop) {
      return drop.thing() == Thing.TABLE
          || drop.thing() == Thing.SCHEMA
          || drop.thing() == Thing.DATABASE;
    }
    if (change instanceof Change.Write write) {
      return write.kind() == Change.Write.Kind.DELETE || write.kind() == Change.Write.Kind.TRUNCATE;
    }
    return change instanceof Change.DropColumn
        || Undo.of(change, new Schema(rutter.sql.Dialect.UNKNOWN)).loss() == Undo.Loss.IRREVERSIBLE;
  }
}
