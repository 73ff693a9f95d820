package rutter.rules.undo;

import rutter.plan.Command;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.SqlStatement;

/** A change of a plan, with the statement that makes it. */
record Step(Change change, SqlStatement statement, Command command) {
  boolean says(Fact fact) {
    return change.facts().contains(fact);
  }
}
