package rutter.rules.undo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.sql.Change;
import rutter.sql.Constraint;
import rutter.sql.Dialect;
import rutter.sql.Name;

/** What cannot be without a column of its table, and goes with it. */
final class Fellows {
  private Fellows() {}

  /** MySQL only takes a column out of an index that has others. */
  static boolean goes(Piece piece, Name column, Dialect dialect) {
    boolean whole = !dialect.is(Dialect.Engine.MYSQL);
    Optional<Change> maker = piece.madeBy().map(Step::change);
    if (maker.isEmpty()) {
      return false;
    }
    if (maker.get() instanceof Change.CreateIndex index) {
      return (whole || index.columns().size() == 1) && names(index.columns(), column);
    }
    return constraints(maker.get())
        .filter(one -> one.name().filter(name -> name.key().equals(piece.name().key())).isPresent())
        .anyMatch(one -> (whole || one.columns().size() == 1) && needs(one, column));
  }

  private static Stream<Constraint> constraints(Change change) {
    if (change instanceof Change.AddConstraint add) {
      return Stream.of(add.constraint());
    }
    return change instanceof Change.CreateTable create
        ? create.constraints().stream()
        : Stream.empty();
  }

  private static boolean needs(Constraint constraint, Name column) {
    return constraint.columns().stream().anyMatch(column::is)
        || (constraint.kind() == Constraint.Kind.CHECK
            && names(List.of(constraint.definition()), column));
  }

  /** {@code lower(email)} and {@code day DESC} name their columns too. */
  private static boolean names(List<String> expressions, Name column) {
    return expressions.stream().anyMatch(expression -> hasWord(expression, column.key()));
  }

  private static boolean hasWord(String text, String word) {
    String lower = text.toLowerCase(Locale.ROOT);
    String wanted = word.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      if (!isPart(lower, at - 1) && !isPart(lower, at + wanted.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
