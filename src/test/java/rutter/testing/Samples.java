package rutter.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rutter.finding.Severity;
import rutter.plan.Detection;
import rutter.plan.Gap.Disposition;
import rutter.plan.Governance.State;
import rutter.plan.Level.Grade;
import rutter.plan.Rollback.Coverage;
import rutter.review.ApprovalRow;
import rutter.review.Flow;
import rutter.review.GapRow;
import rutter.review.Review;
import rutter.review.Severities;
import rutter.review.SqlChange;
import rutter.review.StageRow;
import rutter.review.Timeline;
import rutter.review.Verdict;
import rutter.review.Verdict.Share;
import rutter.sql.Lock;
import rutter.sql.Name;
import rutter.sql.Undo;
import rutter.text.Span;

/** Reviews made by hand, in which the plan says the same words wherever it can say any. */
public final class Samples {
  private static final Severities FOUND = new Severities(1, 1, 1);

  private Samples() {}

  public static Review saying(String words) {
    return saying(List.of(words), "plans/plan.md");
  }

  public static Review saying(List<String> all, String path) {
    List<StageRow> stages = new ArrayList<>();
    List<GapRow> gaps = new ArrayList<>();
    List<ApprovalRow> approvals = new ArrayList<>();
    List<SqlChange> changes = new ArrayList<>();
    List<Review.Remark> remarks = new ArrayList<>();
    List<Review.Blank> blanks = new ArrayList<>();
    List<Flow.Node> nodes = new ArrayList<>();
    List<Timeline.Bar> bars = new ArrayList<>();
    for (String words : all) {
      int line = stages.size() + 1;
      stages.add(stage(words, line));
      gaps.add(
          new GapRow(
              words,
              words,
              words,
              List.of(words),
              List.of(words),
              Optional.of(new GapRow.Fate(Disposition.Kind.DEFERRED, words)),
              false,
              words,
              line));
      State state = one(State.values(), line);
      approvals.add(
          new ApprovalRow(
              words,
              List.of(Grade.HIGH),
              words,
              words,
              words,
              state,
              line,
              words,
              Optional.of(
                  new ApprovalRow.Stale(words, Optional.of(words), List.of(words, words)))));
      changes.add(change(words, line));
      Severity severity = one(Severity.values(), line);
      remarks.add(new Review.Remark(severity, "some-rule", words, words, line, line % 3));
      blanks.add(new Review.Blank(words, line % 2 == 0, List.of(line, line + 1)));
      nodes.add(new Flow.Node(words, words, true, false));
      bars.add(new Timeline.Bar(words, 60L * line, 60, true, false));
    }
    String first = all.get(0);
    return new Review(
        new Review.Head(
            Detection.Kind.PLAN,
            first,
            path,
            Optional.of(first),
            Optional.of(first),
            Optional.of("high"),
            Optional.of(3L),
            "0"),
        new Verdict(
            Verdict.Answer.NOT_READY,
            FOUND,
            new Share(0, all.size()),
            new Share(1, all.size()),
            new Share(0, all.size()),
            new Share(0, all.size()),
            Optional.of(7)),
        stages,
        FOUND,
        gaps,
        approvals,
        new Timeline(Optional.empty(), bars),
        new Flow(nodes, List.of(new Flow.Edge(0, 0, true))),
        changes,
        Optional.of(new Review.NoReturn(first, first, 1)),
        remarks,
        blanks,
        Stream.concat(all.stream(), Stream.of("")).toList());
  }

  private static StageRow stage(String words, int line) {
    return new StageRow(
        words,
        line,
        words,
        words,
        words,
        one(StageRow.Verified.values(), line),
        line % 3,
        new StageRow.Undone(one(Coverage.values(), line), line, 2),
        List.of(words, words),
        List.of(words),
        List.of(words),
        FOUND);
  }

  private static SqlChange change(String words, int line) {
    Name name = new Name("", words, true, Span.at(0));
    Undo undo =
        new Undo(
            one(Undo.Loss.values(), line),
            List.of(),
            List.of(words),
            Set.of(Undo.Need.ROWS),
            List.of(name));
    Lock lock = new Lock(name, Lock.Mode.ACCESS_EXCLUSIVE, Lock.Work.SCAN);
    return new SqlChange(words, line, words, List.of(lock), List.of(undo));
  }

  private static <T> T one(T[] all, int number) {
    return all[number % all.length];
  }
}
