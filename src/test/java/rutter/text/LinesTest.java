package rutter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines and columns as people count them. */
class LinesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1:1", "1, 1:2", "2, 1:3", // the end of the line is its last place
    "3, 2:1", "4, 2:2", "5, 2:3", "6, 3:1", "8, 4:1",
  })
  void endsOfLines(int offset, String position) {
    assertEquals(position, Lines.of("ab\ncd\r\r\ne").at(offset).toString());
  }

  @Test
  void carriageReturnAndLineFeedAreOneEnd() {
    Lines lines = Lines.of("a\r\nb\n\r\n");
    assertEquals(4, lines.count());
    assertEquals("2:1", lines.at(3).toString());
    assertEquals("3:1", lines.at(5).toString());
    assertEquals("4:1", lines.at(7).toString());
  }

  @ParameterizedTest
  @CsvSource({"0, 1:1", "2, 1:2", "3, 1:3", "4, 1:4", "5, 2:1", "7, 2:2", "8, 2:3"})
  void aPairIsOneColumn(int offset, String position) {
    // a face, a letter and the mark above it; a face
    assertEquals(position, Lines.of("😀e\u0301\n😀x").at(offset).toString());
  }

  @Test
  void aHalfOfAPairIsAColumnOfItsOwn() {
    Lines lines = Lines.of("\ud83dx\ude00y");
    assertEquals("1:3", lines.at(2).toString());
    assertEquals("1:4", lines.at(3).toString());
  }

  @Test
  void aLineIsWithoutItsEnd() {
    String text = "one\r\ntwo\n\rfour";
    Lines lines = Lines.of(text);
    assertEquals(
        "one|two||four",
        IntStream.rangeClosed(1, lines.count())
            .mapToObj(number -> lines.line(number).of(text))
            .reduce((a, b) -> a + "|" + b)
            .orElse(""));
  }

  @Test
  void theEmptyTextHasOneLine() {
    assertEquals(1, Lines.of("").count());
    assertEquals("1:1", Lines.of("").at(0).toString());
    assertEquals(Span.at(0), Lines.of("").line(1));
  }

  @Test
  void aSpanIsNeverBackwards() {
    assertThrows(IllegalArgumentException.class, () -> new Span(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 1));
  }
}
