package rutter.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rutter.text.Source;
import rutter.text.Span;

/** A finding keeps its name as long as it is the same to those who read it. */
class FingerprintsTest {
  private static String name(String rule, String message, String text, String at) {
    return Fingerprints.of(Source.of("a.md", text), List.of(finding(rule, message, text, at)))
        .get(0);
  }

  private static Finding finding(String rule, String message, String text, String at) {
    int start = text.indexOf(at);
    return new Finding(
        rule,
        Severity.NOTE,
        message,
        new Span(start, start + at.length()),
        List.of(),
        "",
        "",
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void linesMoveAndNumbersOfOtherThingsChange() {
    String name = name("rule", "none of the 3 stages", "# A\n\nx  y\n", "x");
    assertEquals(name, name("rule", "none of the 12 stages", "\r\n\r\n  x y  \r\n# A\r\n", "y"));
  }

  @Test
  void anotherRuleLineOrMessageIsAnotherFinding() {
    String name = name("rule", "no owner", "# A\n\nx\n", "x");
    assertNotEquals(name, name("other", "no owner", "# A\n\nx\n", "x"));
    assertNotEquals(name, name("rule", "no risk", "# A\n\nx\n", "x"));
    assertNotEquals(name, name("rule", "no owner", "# A\n\nx\n", "A"));
  }

  @Test
  void theSameTwiceHasTwoNames() {
    Finding one = finding("rule", "no owner", "x\n", "x");
    List<String> names = Fingerprints.of(Source.of("a.md", "x\n"), List.of(one, one));
    assertEquals(2, new HashSet<>(names).size());
    assertNotEquals(Fingerprints.in("a.md", names.get(0)), Fingerprints.in("b.md", names.get(0)));
  }
}
