package rutter.rules.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rutter.plan.Command;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Name;
import rutter.sql.Thing;
import rutter.text.Span;
import rutter.vocabulary.Phrases;

/** By whether anything before it, or in its stage, says that the use of something ends. */
public final class SqlDropInUse implements Rule {
  private static final Set<Thing> WHOLE =
      Set.of(Thing.TABLE, Thing.TYPE, Thing.SCHEMA, Thing.DATABASE);

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    List<Loss> losses = losses(course, subject);
    if (losses.isEmpty()) {
      return;
    }
    Phrases ends = subject.vocabulary().phrases("use", "ends");
    int said =
        subject.texts().stream()
            .filter(text -> ends.in(text.plain()))
            .mapToInt(text -> text.span().start())
            .min()
            .orElse(Integer.MAX_VALUE);
    Map<Integer, Boolean> ended = new HashMap<>();
    Map<Integer, List<Loss>> byStatement = new LinkedHashMap<>();
    for (Loss loss : losses) {
      if (said > end(subject, loss.at().command())
          && !ended.computeIfAbsent(
              loss.at().command().span().start(), any -> ends.in(loss.at().command().body()))) {
        byStatement
            .computeIfAbsent(loss.at().statement().span().start(), any -> new ArrayList<>())
            .add(loss);
      }
    }
    byStatement.values().forEach(together -> tell(together, report));
  }

  private record Loss(Move<?> at, String thing, Name name, Name table) {}

  private static void tell(List<Loss> together, Report report) {
    Loss first = together.get(0);
    Observation seen =
        report
            .at(first.name().span())
            .with("thing", first.thing())
            .with("name", first.name().said())
            .with("table", first.table().said());
    if (first.thing().equals("column")) {
      seen.as("column");
    }
    together.stream().skip(1).limit(2).forEach(loss -> seen.near(loss.name().span()));
  }

  /** Where the stage of a command ends, or the command itself. */
  private static int end(Subject subject, Command command) {
    return subject.plan().stages().stream()
        .map(stage -> stage.span())
        .filter(span -> span.contains(command.span()))
        .map(Span::end)
        .max(Comparator.naturalOrder())
        .orElse(command.span().end());
  }

  private static List<Loss> losses(Course course, Subject subject) {
    Phrases retired = subject.vocabulary().phrases("use", "retired");
    Stream<Loss> columns =
        course.forward(Change.DropColumn.class).stream()
            .filter(move -> course.isInUse(move.change().table(), move))
            .filter(
                move ->
                    !course
                        .made()
                        .hasColumn(move.change().table(), move.change().column(), move.order()))
            .map(move -> new Loss(move, "column", move.change().column(), move.change().table()));
    Stream<Loss> tables =
        course.forward(Change.Drop.class).stream()
            .filter(move -> WHOLE.contains(move.change().thing()))
            .flatMap(
                move ->
                    move.change().names().stream()
                        .filter(name -> course.isInUse(name, move))
                        .filter(name -> !course.made().hasOther(name, move.order()))
                        .filter(name -> !isSetAside(course, move, name))
                        .map(name -> new Loss(move, move.change().thing().toString(), name, name)));
    return Stream.concat(columns, tables)
        .filter(loss -> !Retired.is(loss.name(), retired) && !Retired.is(loss.table(), retired))
        .sorted(Comparator.comparingInt(loss -> loss.at().order()))
        .toList();
  }

  /** Renamed or detached by the plan, or made again by the same code. */
  private static boolean isSetAside(Course course, Move<?> at, Name table) {
    return course.before(at, Change.Rename.class).stream()
            .anyMatch(move -> move.change().to().is(table))
        || course.before(at, Change.Partition.class).stream()
            .anyMatch(move -> move.change().partition().is(table))
        || course.after(at, Change.CreateTable.class).stream()
            .anyMatch(move -> move.change().table().is(table))
        || course.after(at, Change.Create.class).stream()
            .anyMatch(move -> move.change().name().is(table));
  }
}
