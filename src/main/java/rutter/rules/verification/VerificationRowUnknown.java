package rutter.rules.verification;

import java.util.List;
import rutter.plan.StageCheck;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Only rows with a number are held against the stages: others may be about all of them. */
public final class VerificationRowUnknown implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<StageCheck> rows = subject.plan().stageChecks();
    long known = rows.stream().filter(row -> !row.stages().isEmpty()).count();
    if (known * 2 <= rows.size()) {
      return;
    }
    for (StageCheck row : rows) {
      String words = row.stage().text();
      if (row.stages().isEmpty() && words.chars().anyMatch(Character::isDigit)) {
        report.at(row.stage().span()).with("row", row.stage());
      }
    }
  }
}
