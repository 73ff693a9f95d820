package rutter.hostile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.emit.Ink;
import rutter.emit.findings.TextFindings;
import rutter.finding.Checked;
import rutter.profile.Strictness;
import rutter.rules.Rules;
import rutter.testing.Checking;
import rutter.text.Source;

/** All that {@code rutter lint} does with a document, but for its files. */
final class Linting {
  private static final LocalDate CHANGED = LocalDate.of(2026, 5, 1);

  /** The number of characters that are printed. */
  int of(String text) {
    Source source = Source.of("hostile.md", text);
    Checking checking = new Checking(source, Map.of(), Strictness.STRICT, Optional.of(CHANGED));
    Checked checked = new Checked(source, checking.by(Rules.ALL));
    return new TextFindings(Ink.PLAIN, 80).write(List.of(checked), List.of()).length();
  }
}
