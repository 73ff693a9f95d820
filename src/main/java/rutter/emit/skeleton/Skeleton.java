package rutter.emit.skeleton;

import java.util.List;

/**
 * What is known of a plan before it is written; what is not known is empty and becomes a
 * placeholder. {@code gapMap} is the document that the gaps are from.
 */
public record Skeleton(
    String title,
    String owner,
    String type,
    String unit,
    List<Step> steps,
    List<Row> gaps,
    String gapMap) {
  /** A stage, the gaps that it closes, and words of advice that go into comments. */
  public record Step(
      String name, String layer, String risk, String effort, String gaps, Advice advice) {}

  /** What shows that a stage has worked, and how it is taken back. */
  public record Advice(String verify, String undo) {
    static final Advice NONE = new Advice("", "");
  }

  /** A gap with the stage that closes it, or with what becomes of it instead, and why. */
  public record Row(
      String id, String risk, String effort, String stage, String disposition, String notes) {}

  public Skeleton {
    steps = List.copyOf(steps);
    gaps = List.copyOf(gaps);
  }
}
