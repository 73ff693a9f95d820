package rutter.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.program.Essence;
import rutter.program.Essence.About;
import rutter.program.Essence.Part;
import rutter.rules.Subject;
import rutter.text.Span;

/**
 * A plan as it stands at some time, with nothing ticked and no secret in it, and what of it is
 * approved; the digest is that of what is approved with the secrets.
 */
public record Version(Subject subject, Essence essence, String digest) {
  Plan plan() {
    return subject.plan();
  }

  /** The stages in the order in which they are done. */
  List<Part> stages() {
    return parts(About.STAGE);
  }

  List<Part> parts(About about) {
    return essence.parts().stream().filter(part -> part.about() == about).toList();
  }

  /** The stages as they are read, by where they stand. */
  Map<Span, Stage> read() {
    return subject
        .once(
            Read.class,
            any -> {
              Map<Span, Stage> stages = new HashMap<>();
              plan().stages().forEach(stage -> stages.putIfAbsent(stage.span(), stage));
              return new Read(stages);
            })
        .stages();
  }

  private record Read(Map<Span, Stage> stages) {}

  Optional<Stage> stage(Part part) {
    return part.leg().map(leg -> read().get(leg.span()));
  }

  /** Where a part has its name, or else the plan. */
  Span heading(Part part) {
    return stage(part).map(stage -> stage.heading().label().span()).orElseGet(subject::title);
  }
}
