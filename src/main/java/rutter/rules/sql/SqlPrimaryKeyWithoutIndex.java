package rutter.rules.sql;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Constraint;

/** A primary key for a table that has rows. */
public final class SqlPrimaryKeyWithoutIndex implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Unindexed.report(subject, Constraint.Kind.PRIMARY_KEY, "pkey", report);
  }
}
