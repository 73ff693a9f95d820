package rutter.rules.stages;

import java.util.Optional;
import rutter.plan.Command;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Phrases;

/** Told once, for the first that destroys something; from then on it is too late to look. */
public final class StageUnverifiedDestruction implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Phrases remove = subject.vocabulary().phrases("work", "remove");
    Phrases destroy = subject.vocabulary().phrases("work", "destroy");
    Phrases passing = subject.vocabulary().phrases("work", "passing");
    for (Stage stage : subject.plan().stages()) {
      Optional<Span> code =
          stage.commands().stream()
              .filter(command -> command.role() == Command.Role.FORWARD)
              .flatMap(command -> command.lines().stream())
              .filter(line -> destroys(line.of(subject.text()), destroy, passing))
              .findFirst();
      boolean named = remove.in(stage.name().text());
      if (named || code.isPresent()) {
        int end = code.map(Span::start).orElse(stage.span().end());
        if (!Proofs.of(subject).hintsBefore(end)) {
          report
              .at(code.orElse(stage.heading().label().span()))
              .as(code.isPresent() ? "code" : "")
              .with("stage", stage.called());
        }
        return;
      }
    }
  }

  private static boolean destroys(String line, Phrases destroy, Phrases passing) {
    String code = line.strip();
    boolean comment = code.startsWith("#") || code.startsWith("--");
    return !comment && destroy.in(code) && !passing.in(code);
  }
}
