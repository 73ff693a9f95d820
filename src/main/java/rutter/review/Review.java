package rutter.review;

import java.util.List;
import java.util.Optional;
import rutter.finding.Severity;
import rutter.plan.Detection;

/**
 * All that a reviewer is told of a plan, each part in the order of the document, and {@code text},
 * the lines of the document itself.
 */
public record Review(
    Head head,
    Verdict verdict,
    List<StageRow> stages,
    Severities elsewhere,
    List<GapRow> gaps,
    List<ApprovalRow> approvals,
    Timeline timeline,
    Flow flow,
    List<SqlChange> changes,
    Optional<NoReturn> noReturn,
    List<Remark> remarks,
    List<Blank> blanks,
    List<String> text) {

  /** Whose plan this is, and how old; {@code risk} is the highest that it states. */
  public record Head(
      Detection.Kind kind,
      String title,
      String path,
      Optional<String> status,
      Optional<String> owner,
      Optional<String> risk,
      Optional<Long> age,
      String rutter) {}

  /** The operation that nothing takes back, and the stage in which it is. */
  public record NoReturn(String stage, String operation, int line) {}

  /**
   * What was found, where, and what to do about it; {@code stage} is the number of its row among
   * the stages, from one, and zero outside of all.
   */
  public record Remark(
      Severity severity, String rule, String message, String help, int line, int stage) {}

  /** What is still to be written, with all the lines in which it stands. */
  public record Blank(String text, boolean inCode, List<Integer> lines) {
    public Blank {
      lines = List.copyOf(lines);
    }
  }

  public Review {
    stages = List.copyOf(stages);
    gaps = List.copyOf(gaps);
    approvals = List.copyOf(approvals);
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
    blanks = List.copyOf(blanks);
    text = List.copyOf(text);
  }

  public static Review of(Reviewed reviewed) {
    Coverage coverage = new Coverage(reviewed);
    List<StageRow> stages = coverage.rows();
    List<GapRow> gaps = GapRow.all(reviewed);
    List<ApprovalRow> approvals = ApprovalRow.all(reviewed);
    return new Review(
        Heads.of(reviewed),
        Verdict.of(reviewed, stages, gaps, approvals),
        stages,
        coverage.elsewhere(),
        gaps,
        approvals,
        Timelines.of(reviewed),
        Flow.of(reviewed),
        SqlChange.all(reviewed),
        Lasts.of(reviewed),
        Remarks.of(reviewed),
        Blanks.of(reviewed),
        reviewed.lines());
  }
}
