package rutter.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.text.Source;
import rutter.text.Span;

/** Where that is shown in a file which is not in it any more. */
class AnnotatedTest {
  private static final String OLD = "one\ntwo\n\nthree\nfour\nfive\nsix\n";
  private static final String NOW = "one\n\nthree\nfour, or more\nsix\nseven\n";

  @ParameterizedTest
  @CsvSource({"one, one", "two, one", "three, three", "four, 'four, or more'", "six, six"})
  void whatTookItsPlaceOrStandsBeforeIt(String gone, String shown) {
    Source old = Source.of("HEAD:plan.md", OLD);
    Source now = Source.of("plan.md", NOW);
    int start = OLD.indexOf(gone);
    Finding finding =
        new Finding(
            "plan-change-step-removed",
            Severity.WARNING,
            "is gone",
            new Span(start, start + gone.length()),
            List.of(),
            "",
            "",
            Optional.empty(),
            Optional.empty());
    Checked checked =
        new Annotated(old, now)
            .of(new Checked(now, List.of()), new Checked(old, List.of(finding)), "docs/plan.md");
    assertEquals("docs/plan.md", checked.source().name());
    assertEquals(shown, now.text(checked.findings().get(0).span()));
  }
}
