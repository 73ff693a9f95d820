package rutter.rules.stages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;
import rutter.vocabulary.Phrases;

/** What goes on under the number of the stage before says so. */
public final class StageNumberDuplicate implements Rule {
  /** {@code 3.2} before the name of a part of a stage. */
  private static final Pattern PART = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3})+)\\.?\\s");

  @Override
  public void check(Subject subject, Report report) {
    Phrases again = subject.vocabulary().phrases("waiting", "again");
    for (Numbering numbering : Numbering.of(subject)) {
      Map<String, Stage> first = new HashMap<>();
      Optional<Renumbering> fix = Optional.empty();
      for (Numbering.Numbered numbered : numbering.stages()) {
        Stage stage = numbered.stage();
        String number = numbered.from() + "-" + numbered.to() + numbered.letter();
        Stage other = first.putIfAbsent(number, stage);
        if (other != null && !again.in(stage.heading().label().text())) {
          Observation seen = report(stage, other, report);
          if (fix.isEmpty()) {
            fix = Renumbering.of(numbering, subject);
            fix.ifPresent(renumbering -> mend(seen, renumbering));
          }
        }
      }
    }
    subject.plan().stages().forEach(stage -> parts(stage, report));
  }

  private static Observation report(Stage stage, Stage other, Report report) {
    return report
        .at(stage.heading().label().span())
        .with("stage", stage.called())
        .with("number", stage.number())
        .with("other", other.called())
        .near(other.heading().label().span());
  }

  private static void mend(Observation seen, Renumbering renumbering) {
    List<Edit> edits = renumbering.edits();
    if (renumbering.safe()) {
      seen.safeFix(edits);
    } else {
      seen.unsafeFix(edits);
    }
  }

  /** The parts of a stage that have headings of their own. */
  private static void parts(Stage stage, Report report) {
    Map<String, Words> first = new HashMap<>();
    for (Stage.Group group : stage.groups()) {
      Matcher number = PART.matcher(group.title().text());
      if (number.lookingAt()) {
        Words other = first.putIfAbsent(number.group(1), group.title());
        if (other != null) {
          report
              .at(group.title().span())
              .as("part")
              .with("part", group.title())
              .with("number", number.group(1))
              .with("other", other)
              .near(other.span());
        }
      }
    }
  }
}
