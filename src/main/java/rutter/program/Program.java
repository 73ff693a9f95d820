package rutter.program;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.text.Span;

/**
 * What a plan has people and machines do, in the order in which it is done. {@code wayBack} undoes
 * the plan as a whole where its legs say nothing of their own.
 */
public record Program(
    Header header,
    Surroundings surroundings,
    List<Operation> before,
    List<Leg> legs,
    List<Operation> after,
    List<Operation> wayBack,
    Limits limits,
    List<LeftOut> leftOut) {

  /**
   * Of which plan this is: {@code digest} is that of the bytes of its file, {@code content} that of
   * what is approved with it, and empty where nobody needs it.
   */
  public record Header(
      String title, String name, String path, String digest, String rutter, String content) {
    public Header(String title, String name, String path, String digest, String rutter) {
      this(title, name, path, digest, rutter, "");
    }
  }

  /** When to stop, when to turn back, and how long it may take in all. */
  public record Limits(
      List<String> abort,
      List<String> triggers,
      Optional<Long> windowSeconds,
      Optional<String> pointOfNoReturn) {
    public Limits {
      abort = List.copyOf(abort);
      triggers = List.copyOf(triggers);
    }
  }

  /** What the plan says and no operation does, with the reason. */
  public record LeftOut(String text, String reason, Span span) {}

  public Program {
    before = List.copyOf(before);
    legs = List.copyOf(legs);
    after = List.copyOf(after);
    wayBack = List.copyOf(wayBack);
    leftOut = List.copyOf(leftOut);
  }

  /** All operations on the way forward, in their order. */
  public Stream<Operation> forward() {
    return Stream.of(
            before.stream(), legs.stream().flatMap(leg -> leg.forward().stream()), after.stream())
        .flatMap(operations -> operations);
  }
}
