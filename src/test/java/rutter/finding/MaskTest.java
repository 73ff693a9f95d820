package rutter.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;

/** What is left of findings and lines when secrets are hidden. */
class MaskTest {
  private static final String TEXT = "pw=fjord-9\nsay fjord-9 twice\n";
  private static final Span SECRET = new Span(3, 10);

  private static Finding finding(String rule, Span span, String message, Fix... fix) {
    return new Finding(
        rule,
        Severity.ERROR,
        message,
        span,
        List.of(new Label(span, "see " + message)),
        "why",
        "mend " + message,
        List.of(fix).stream().findFirst(),
        Optional.empty());
  }

  private static Checked masked(Finding other) {
    Checked checked =
        new Checked(Source.of("plan.md", TEXT), List.of(finding("secret", SECRET, "here"), other));
    return Mask.over(checked, List.of(SECRET));
  }

  @Test
  void theSecretIsHiddenWhereverItStands() {
    Checked masked = masked(finding("other", new Span(0, 2), "“pw=fjord-9”"));
    assertEquals("pw=*******\nsay ******* twice\n", masked.source().text());
    Finding other = masked.findings().get(1);
    assertEquals("“pw=***”", other.message());
    assertEquals("mend “pw=***”", other.help());
    assertEquals("see “pw=***”", other.labels().get(0).text());
    assertEquals(SECRET, masked.findings().get(0).span());
  }

  @Test
  void theBeginningOfASecretIsHiddenToo() {
    Checked masked = masked(finding("other", new Span(0, 2), "“pw=fjo…”"));
    assertEquals("“pw=***…”", masked.findings().get(1).message());
  }

  @Test
  void aFixThatTellsASecretIsNotShown() {
    Fix telling = new Fix("write", Fix.Safety.UNSAFE, List.of(new Edit(SECRET, "x=fjord-9")));
    Fix harmless = new Fix("write fjord-9", Fix.Safety.UNSAFE, List.of(new Edit(SECRET, "x")));
    assertEquals(
        Optional.empty(), masked(finding("a", SECRET, "a", telling)).findings().get(1).fix());
    assertEquals(
        "write ***",
        masked(finding("a", SECRET, "a", harmless)).findings().get(1).fix().orElseThrow().title());
  }

  @Test
  void whereNothingIsSecretAllStays() {
    Checked checked =
        new Checked(Source.of("plan.md", TEXT), List.of(finding("other", SECRET, "fjord-9")));
    assertSame(checked, Mask.over(checked, List.of()));
  }
}
