package rutter.rules.sql;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rutter.sql.Change;
import rutter.sql.Column;
import rutter.sql.Fact;
import rutter.sql.Name;

/** A column that the plan defines, with its table or in one that is there. */
record NewColumn(Name table, Column column, Move<?> at) {
  static List<NewColumn> in(Course course) {
    Stream<NewColumn> created =
        course.forward(Change.CreateTable.class).stream()
            .filter(move -> !Course.has(move.change(), Fact.TEMPORARY))
            .flatMap(
                move ->
                    move.change().columns().stream()
                        .map(column -> new NewColumn(move.change().table(), column, move)));
    Stream<NewColumn> added =
        course.forward(Change.AddColumn.class).stream()
            .map(move -> new NewColumn(move.change().table(), move.change().column(), move));
    return Stream.concat(created, added)
        .sorted(Comparator.comparingInt(column -> column.at().order()))
        .toList();
  }
}
