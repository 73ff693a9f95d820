package rutter.emit.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import rutter.emit.Ink;
import rutter.emit.Terminal;
import rutter.finding.Rewording;
import rutter.finding.Rewording.Piece;
import rutter.finding.Rewording.Sort;

/** Words before and after never reach beyond the edge, and none of them is lost. */
class RewordedLinesTest {
  private static List<String> lines(int width, Piece... pieces) {
    return RewordedLines.of(new Rewording(List.of(pieces)), Ink.PLAIN, width);
  }

  @Example
  void whatFitsIsOneLine() {
    assertEquals(
        List.of("copy [-the-]{+all+} rows"),
        lines(
            30,
            new Piece(Sort.KEPT, "copy "),
            new Piece(Sort.GONE, "the"),
            new Piece(Sort.NEW, "all"),
            new Piece(Sort.KEPT, " rows")));
  }

  @Example
  void aLineEndIsALine() {
    assertEquals(List.of("[-one-]", "[-two-]"), lines(30, new Piece(Sort.GONE, "one\ntwo")));
  }

  @Example
  void aWordThatIsLongerThanALineBreaksAtTheEdge() {
    assertEquals(
        List.of("0123456789", "  01234567", "  89"),
        lines(10, new Piece(Sort.KEPT, "01234567890123456789")));
  }

  @Example
  void atTheEdgeALongWordBeginsInTheNextLine() {
    assertEquals(
        List.of("abcdefghij", "  {+012345", "  67890123", "  +}"),
        lines(10, new Piece(Sort.KEPT, "abcdefghij"), new Piece(Sort.NEW, "01234567890123")));
  }

  @Example
  void aWideCharacterThatHasOnlyOneColumnLeftIsInTheNextLine() {
    assertEquals(
        List.of("abcdefghi", "  复制复制", "  复制"),
        lines(10, new Piece(Sort.KEPT, "abcdefghi"), new Piece(Sort.KEPT, "复制复制复制")));
  }

  @Provide
  Arbitrary<List<Piece>> pieces() {
    Arbitrary<String> word =
        Arbitraries.strings().withChars("ab复🚚\u0301 ").ofMinLength(1).ofMaxLength(40);
    return Combinators.combine(Arbitraries.of(Sort.class), word).as(Piece::new).list().ofMaxSize(8);
  }

  @Property(tries = 300)
  void noLineIsWiderAndNoWordIsLost(
      @ForAll("pieces") List<Piece> pieces, @ForAll @IntRange(min = 6, max = 60) int width) {
    List<String> lines = lines(width, pieces.toArray(Piece[]::new));
    lines.forEach(line -> assertTrue(Terminal.width(line) <= width, line));
    String whole =
        String.join("", lines(100_000, pieces.toArray(Piece[]::new))).replaceAll("\\s", "");
    assertEquals(whole, String.join("", lines).replaceAll("\\s", ""));
    assertEquals(List.of(), lines.stream().skip(1).filter(line -> !line.startsWith("  ")).toList());
  }
}
