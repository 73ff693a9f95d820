package rutter.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement does to a database. A statement with several actions, as {@code ALTER TABLE a
 * ADD b int, DROP c}, has several.
 */
public sealed interface Change {
  Set<Fact> facts();

  /** {@code CREATE TABLE}; {@code query} is what {@code AS} fills it with. */
  record CreateTable(
      Name table,
      List<Column> columns,
      List<Constraint> constraints,
      Optional<Name> like,
      Optional<Name> partitionOf,
      boolean query,
      Set<Fact> facts)
      implements Change {}

  /** Anything else that is created; {@code on} is the table of an index, trigger or policy. */
  record Create(Thing thing, Name name, Optional<Name> on, Set<Fact> facts) implements Change {}

  /** Without a name the server gives one; columns may be expressions as written. */
  record CreateIndex(
      Optional<Name> name, Name table, List<String> columns, String method, Set<Fact> facts)
      implements Change {}

  /** Anything that is dropped as a whole, columns and constraints excepted. */
  record Drop(Thing thing, List<Name> names, Optional<Name> on, Set<Fact> facts)
      implements Change {}

  record AddColumn(Name table, Column column, Set<Fact> facts) implements Change {}

  record DropColumn(Name table, Name column, Set<Fact> facts) implements Change {}

  /** One thing about a column; {@code value} is the new type or default as written. */
  record AlterColumn(
      Name table, Name column, Alteration what, Optional<String> value, Set<Fact> facts)
      implements Change {}

  /** What can be altered of a column; MySQL redefines it whole. */
  enum Alteration {
    TYPE,
    SET_NOT_NULL,
    DROP_NOT_NULL,
    SET_DEFAULT,
    DROP_DEFAULT,
    IDENTITY,
    REDEFINE,
    OTHER
  }

  /** A table, a column or a constraint ({@code on} its table), an index, a type … */
  record Rename(Thing thing, Name from, Name to, Optional<Name> on, Set<Fact> facts)
      implements Change {}

  record AddConstraint(Name table, Constraint constraint, Set<Fact> facts) implements Change {}

  record DropConstraint(Name table, Name constraint, Set<Fact> facts) implements Change {}

  record ValidateConstraint(Name table, Name constraint, Set<Fact> facts) implements Change {}

  record AddEnumValue(Name type, String value, Set<Fact> facts) implements Change {}

  /** {@code ATTACH PARTITION}, or else {@code DETACH PARTITION}. */
  record Partition(Name table, Name partition, boolean attach, Set<Fact> facts) implements Change {}

  /** Other things about a table: owner, tablespace, storage, row level security, triggers … */
  record AlterTable(Name table, String action, Set<Fact> facts) implements Change {}

  /** Anything else that is altered. */
  record Alter(Thing thing, Name name, String action, Set<Fact> facts) implements Change {}

  /** Rows that are written; {@code reads} are the tables from which they come. */
  record Write(Kind kind, List<Name> tables, List<Name> reads, Set<Fact> facts) implements Change {
    /** {@code COPY} is {@code COPY … FROM}, {@code LOAD DATA} or {@code \copy … from}. */
    public enum Kind {
      INSERT,
      UPDATE,
      DELETE,
      TRUNCATE,
      COPY,
      MERGE,
      REPLACE
    }
  }

  /** {@code GRANT}, or {@code REVOKE}. */
  record Grant(
      boolean revoke, List<String> privileges, List<Name> on, List<Name> to, Set<Fact> facts)
      implements Change {}

  /** {@code BEGIN}, {@code COMMIT} … */
  record Transaction(Control control, Set<Fact> facts) implements Change {}

  /** What is told to a transaction. */
  enum Control {
    BEGIN,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO
  }

  /** {@code SET lock_timeout = '2s'}; names in small letters. */
  record Setting(String name, String value, Set<Fact> facts) implements Change {}

  /**
   * {@code VACUUM}, {@code ANALYZE}, {@code REINDEX}, {@code CLUSTER}, {@code LOCK TABLE}, {@code
   * REFRESH}.
   */
  record Maintenance(String what, List<Name> on, Set<Fact> facts) implements Change {}

  /** {@code SELECT}, {@code SHOW}, {@code EXPLAIN} …, {@code COPY … TO}. */
  record Read(List<Name> tables, Set<Fact> facts) implements Change {}

  /** A function that is called for what it does: {@code CALL}, {@code DO}, {@code EXECUTE}. */
  record Call(String what, Set<Fact> facts) implements Change {}

  /** A command of psql or mysql itself: {@code \connect orders}. */
  record Meta(String command, List<String> words, Set<Fact> facts) implements Change {}

  /** {@code COMMENT ON}, and what else leaves tables and rows as they are. */
  record Remark(String what, Set<Fact> facts) implements Change {}

  /** What is not understood: by its first words. */
  record Opaque(String words, Set<Fact> facts) implements Change {}
}
