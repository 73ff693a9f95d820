package rutter.sql;

import java.util.List;
import java.util.Locale;

/**
 * A lock that a change takes on a table, index or view and holds until its transaction ends, and
 * what is done with the rows meanwhile. A change may lock several things, the first the most.
 */
public record Lock(Name on, Mode mode, Work work) {
  /** The table locks of PostgreSQL from weak to strong, then the clauses of MySQL. */
  public enum Mode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE,
    LOCK_NONE,
    LOCK_SHARED,
    LOCK_EXCLUSIVE;

    public boolean blocksWrites() {
      return this == LOCK_SHARED || blocksReads() || (compareTo(SHARE) >= 0 && isOfPostgres());
    }

    public boolean blocksReads() {
      return this == ACCESS_EXCLUSIVE || this == LOCK_EXCLUSIVE;
    }

    private boolean isOfPostgres() {
      return compareTo(ACCESS_EXCLUSIVE) <= 0;
    }

    /** As {@code LOCK TABLE … IN … MODE} and {@code pg_locks} without “Lock” have it. */
    @Override
    public String toString() {
      return isOfPostgres() ? name().replace('_', ' ') : name().replace('_', '=');
    }

    /** As {@code pg_locks} has it: {@code AccessExclusiveLock}. */
    public String ofView() {
      StringBuilder name = new StringBuilder();
      for (String word : name().split("_")) {
        name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
      }
      return name.append("Lock").toString();
    }
  }

  /** What is done with the rows of a table while it is locked. */
  public enum Work {
    NONE,
    SCAN,
    REWRITE
  }

  /**
   * As PostgreSQL or MySQL lock, and PostgreSQL where nobody says which. What depends on rows or on
   * what was before is taken for the worse: a changed type rewrites the table.
   */
  public static List<Lock> of(Change change, Dialect dialect) {
    return dialect.is(Dialect.Engine.MYSQL)
        ? MysqlLocks.of(change)
        : new PostgresLocks(dialect).of(change);
  }

  public boolean rewrites() {
    return work == Work.REWRITE;
  }

  public boolean scans() {
    return work == Work.SCAN;
  }
}
