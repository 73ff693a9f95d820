package rutter.rules.stages;

import java.util.HashMap;
import java.util.Map;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Phrases;

/** What goes on under the number of the stage before says so. */
public final class StageNumberDuplicate implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Phrases again = subject.vocabulary().phrases("waiting", "again");
    for (Numbering numbering : Numbering.of(subject)) {
      Map<String, Stage> first = new HashMap<>();
      for (Numbering.Numbered numbered : numbering.stages()) {
        Stage stage = numbered.stage();
        String number = numbered.from() + "-" + numbered.to() + numbered.letter();
        Stage other = first.putIfAbsent(number, stage);
        if (other != null && !again.in(stage.heading().label().text())) {
          report
              .at(stage.heading().label().span())
              .with("stage", stage.called())
              .with("number", stage.number())
              .with("other", other.called())
              .near(other.heading().label().span());
        }
      }
    }
  }
}
