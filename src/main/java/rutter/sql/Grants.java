package rutter.sql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.sql.Undo.Need;

/** Rights that are given and taken. */
final class Grants {
  private Grants() {}

  /** What is given to one who may have it already is taken from one who had it before. */
  static Undo undo(Change.Grant grant, SqlText sql) {
    Change.Grant back =
        new Change.Grant(!grant.revoke(), grant.privileges(), grant.on(), grant.to(), Set.of());
    boolean whole = !grant.privileges().isEmpty() && !grant.on().isEmpty() && !grant.to().isEmpty();
    if (!whole || grant.facts().contains(Fact.CASCADE)) {
      return Undo.lacking(Need.STATE);
    }
    String text =
        (back.revoke() ? "REVOKE " : "GRANT ")
            + String.join(", ", back.privileges())
            + " ON "
            + names(back.on(), sql)
            + (back.revoke() ? " FROM " : " TO ")
            + names(back.to(), sql);
    return Undo.by(back, text).provided(grant.revoke() ? Need.STATE : Need.ABSENCE);
  }

  private static String names(List<Name> names, SqlText sql) {
    return names.stream().map(sql::name).collect(Collectors.joining(", "));
  }
}
