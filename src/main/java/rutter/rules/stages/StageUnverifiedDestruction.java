package rutter.rules.stages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Command;
import rutter.plan.Stage;
import rutter.rules.Deed;
import rutter.rules.Deeds;
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
    Phrases passing = subject.vocabulary().phrases("work", "passing");
    Deeds deeds = Deeds.in(subject);
    Set<String> made = new HashSet<>();
    for (Stage stage : subject.plan().stages()) {
      Optional<Span> code = Optional.empty();
      for (Command command : stage.commands()) {
        if (command.role() == Command.Role.FORWARD && code.isEmpty()) {
          code = lost(deeds.of(command), deeds, made, passing);
        }
      }
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

  /** Where something is lost that the plan has not made itself. */
  private static Optional<Span> lost(
      List<Deed> done, Deeds deeds, Set<String> made, Phrases passing) {
    for (Deed deed : done) {
      if (deed.act() == Deed.Act.CREATES) {
        deed.objects().forEach(object -> made.add(Deed.key(object.text())));
      } else if (deeds.isLoss(deed) && !passing.in(deed.words().text()) && !isOf(made, deed)) {
        int at = deed.words().span().start();
        return deed.command().lines().stream().filter(line -> at < line.end()).findFirst();
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Set<String> made, Deed deed) {
    return !deed.objects().isEmpty()
        && deed.objects().stream().allMatch(object -> made.contains(Deed.key(object.text())));
  }
}
