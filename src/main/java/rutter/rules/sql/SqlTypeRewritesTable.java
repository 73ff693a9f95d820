package rutter.rules.sql;

import java.util.Set;
import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Change.Alteration;
import rutter.sql.Fact;

/**
 * Texts may only have become longer, which is free, so they are passed over; so is what MySQL is
 * told to do in place, since it refuses what it could only copy.
 */
public final class SqlTypeRewritesTable implements Rule {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)\\s*(?:text|citext|varchar|character varying|nvarchar)\\b.*", Pattern.DOTALL);

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.AlterColumn> move : course.forward(Change.AlterColumn.class)) {
      Change.AlterColumn alter = move.change();
      String type = BLANKS.matcher(alter.value().orElse("")).replaceAll(" ").strip();
      boolean mysql = move.isMysql();
      boolean rewrites =
          mysql ? isCopied(alter) : alter.what() == Alteration.TYPE && move.isPostgres();
      boolean lengthens = TEXT.matcher(type).matches() && !Course.has(alter, Fact.USING);
      if (rewrites && !type.isEmpty() && !lengthens && course.isInUse(alter.table(), move)) {
        report
            .at(alter.column().span())
            .as(mysql ? "mysql" : "")
            .with("table", alter.table().said())
            .with("column", alter.column().said())
            .with("type", type);
      }
    }
  }

  private static boolean isCopied(Change.AlterColumn alter) {
    boolean redefined = alter.what() == Alteration.REDEFINE || alter.what() == Alteration.TYPE;
    Set<Fact> facts = alter.facts();
    return redefined
        && !facts.contains(Fact.ALGORITHM_INPLACE)
        && !facts.contains(Fact.ALGORITHM_INSTANT)
        && !facts.contains(Fact.LOCK_NONE);
  }
}
