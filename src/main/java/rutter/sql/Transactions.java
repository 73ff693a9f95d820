package rutter.sql;

import java.util.List;
import java.util.Set;

/** Which statements a server takes in one transaction. */
public final class Transactions {
  private static final Set<Thing> ALONE =
      Set.of(Thing.DATABASE, Thing.SUBSCRIPTION, Thing.ENUM_VALUE);

  private Transactions() {}

  /**
   * Whether all of the statements can be one transaction that somebody puts around them. Where that
   * is not sure it is denied.
   */
  public static boolean allow(List<SqlStatement> statements, Dialect dialect) {
    return statements.stream()
        .flatMap(statement -> statement.changes().stream())
        .allMatch(change -> allows(change, dialect));
  }

  private static boolean allows(Change change, Dialect dialect) {
    boolean beside = change.facts().contains(Fact.CONCURRENTLY);
    if (dialect.is(Dialect.Engine.MYSQL)) {
      // all else is committed at once
      return change instanceof Change.Read
          || change instanceof Change.Setting
          || (change instanceof Change.Write write && write.kind() != Change.Write.Kind.TRUNCATE);
    }
    if (change instanceof Change.Create create) {
      return !ALONE.contains(create.thing()) && !beside;
    }
    if (change instanceof Change.Drop drop) {
      return !ALONE.contains(drop.thing()) && !beside;
    }
    if (change instanceof Change.Alter alter) {
      return !ALONE.contains(alter.thing()) && alter.thing() != Thing.OTHER;
    }
    boolean refused =
        (change instanceof Change.Maintenance maintenance && !isLock(maintenance.what()))
            || change instanceof Change.AddEnumValue
            || change instanceof Change.Call
            || change instanceof Change.Opaque
            || change instanceof Change.Meta
            || change instanceof Change.Transaction;
    return !refused && !beside;
  }

  private static boolean isLock(String what) {
    return what.regionMatches(true, 0, "LOCK", 0, "LOCK".length())
        || what.regionMatches(true, 0, "ANALYZE", 0, "ANALYZE".length());
  }
}
