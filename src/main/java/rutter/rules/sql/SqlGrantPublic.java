package rutter.rules.sql;

import java.util.Optional;
import java.util.stream.Collectors;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Name;

/** To whoever can log in, now and later. */
public final class SqlGrantPublic implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.Grant> move : course.forward(Change.Grant.class)) {
      Change.Grant grant = move.change();
      Optional<Name> all = grant.to().stream().filter(to -> to.key().equals("public")).findFirst();
      if (move.isPostgres() && !grant.revoke() && all.isPresent()) {
        report
            .at(all.get().span())
            .with("privileges", String.join(", ", grant.privileges()))
            .with("on", grant.on().stream().map(Name::said).collect(Collectors.joining(", ")));
      }
    }
  }
}
