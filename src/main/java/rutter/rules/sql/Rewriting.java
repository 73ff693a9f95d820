package rutter.rules.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.plan.Command;
import rutter.rules.Code;
import rutter.rules.CodeLines;
import rutter.rules.Observation;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.SqlStatement;
import rutter.text.Edit;
import rutter.text.Span;

/**
 * How a statement is written in the way that a rule asks for. That is shown and not made: whether a
 * statement may run without a transaction, or for longer, only the author knows.
 */
final class Rewriting {
  private static final Pattern INDEX = Pattern.compile("(?i)\\bindex\\b");

  private final Subject subject;
  private final CodeLines lines;

  Rewriting(Subject subject) {
    this.subject = subject;
    this.lines = new CodeLines(subject.source());
  }

  /** {@code CREATE INDEX CONCURRENTLY}, where nothing is seen that would refuse it. */
  void concurrently(Move<?> move, Observation seen) {
    if (!move.isInTransaction()) {
      behind(move, INDEX, " CONCURRENTLY", seen);
    }
  }

  void behind(Move<?> move, Pattern words, String more, Observation seen) {
    Matcher matcher = words.matcher(move.text());
    if (matcher.find()) {
      Span span = move.statement().text().exact(matcher.start(), matcher.end());
      seen.unsafeFix(List.of(Edit.insert(span.end(), more)));
    }
  }

  /** One statement before another, in a fence of SQL. */
  void before(Move<?> move, String sql, Observation seen) {
    if (isInFence(move)) {
      lines.before(outer(move), List.of(sql)).ifPresent(edit -> seen.unsafeFix(List.of(edit)));
    }
  }

  /** A constraint that is first made and then proved, unless a transaction holds both together. */
  void inTwoSteps(Move<Change.AddConstraint> move, Observation seen) {
    boolean single = move.statement().changes().size() == 1;
    if (isInFence(move) && single && !move.isInTransaction()) {
      Change.AddConstraint add = move.change();
      add.constraint()
          .name()
          .ifPresent(
              name -> {
                int end = move.statement().span().end();
                String proof =
                    "ALTER TABLE " + add.table().said() + " VALIDATE CONSTRAINT " + name.said();
                Edit behind = lines.behind(move.statement().span(), List.of(proof));
                Edit open = Edit.insert(end, " NOT VALID");
                seen.unsafeFix(
                    behind.span().start() == end
                        ? List.of(Edit.insert(end, open.text() + behind.text()))
                        : List.of(open, behind));
              });
    }
  }

  /**
   * The end of a transaction before a statement that its server refuses within, if nothing else
   * comes behind that: as it stands the transaction always fails, so that nothing is lost by it.
   */
  Optional<List<Edit>> endBefore(Move<?> move, Move<?> begin, Optional<Move<?>> last, Move<?> end) {
    if (!isInFence(move)) {
      return Optional.empty();
    }
    Optional<Edit> first =
        last.isEmpty()
            ? lines.without(begin.statement().span())
            : lines.before(move.statement().span(), List.of("COMMIT"));
    Optional<Edit> second = lines.without(end.statement().span());
    return first.isPresent() && second.isPresent()
        ? Optional.of(Stream.of(first, second).flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private static Span outer(Move<?> move) {
    return move.within().map(SqlStatement::span).orElseGet(() -> move.statement().span());
  }

  private boolean isInFence(Move<?> move) {
    Command command = move.command();
    return command.form() == Command.Form.FENCE && Code.in(subject).isSql(command);
  }
}
