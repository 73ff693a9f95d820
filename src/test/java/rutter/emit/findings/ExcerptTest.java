package rutter.emit.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import rutter.text.Source;
import rutter.text.Span;

/** Carets stand below what is meant, and never beyond the terminal. */
class ExcerptTest {
  @Test
  void aPlaceBehindALineThatFillsTheTerminalHasRoomForItsCaret() {
    String line = "x".repeat(40);
    Excerpt excerpt = Excerpt.of(Source.of("plan.md", line + "\n"), Span.at(40), 40);
    assertEquals("…" + "x".repeat(20), excerpt.line());
    assertEquals(" ".repeat(21) + "^", excerpt.carets());
  }

  @Test
  void aLineThatFitsIsShownWhole() {
    Excerpt excerpt = Excerpt.of(Source.of("plan.md", "ab cd\n"), new Span(3, 5), 40);
    assertEquals("ab cd", excerpt.line());
    assertEquals("   ^^", excerpt.carets());
  }
}
