package rutter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes become a text, or one line says why they do not. */
class DecoderTest {
  @Test
  void takesTheByteOrderMarkAway() throws UnreadableException {
    Source marked = Decoder.decode("plan.md", "\uFEFF# Plan".getBytes(StandardCharsets.UTF_8));
    assertEquals("# Plan", marked.text());
    assertTrue(marked.byteOrderMark());
    Source plain = Decoder.decode("plan.md", "# Plan".getBytes(StandardCharsets.UTF_8));
    assertFalse(plain.byteOrderMark());
  }

  @Test
  void leavesEndsOfLinesAsTheyAre() throws UnreadableException {
    String text = "# Plan\r\n\r\nwords\n";
    assertEquals(text, Decoder.decode("p", text.getBytes(StandardCharsets.UTF_8)).text());
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "20090a0d, is empty",
    "efbbbf, is empty",
    "efbbbf0a20, is empty",
    "232000, 'is binary, not a Markdown text'",
    "7f454c4602010100, 'is binary, not a Markdown text'",
    "fffe2300, is UTF-16; save it as UTF-8",
    "feff0023, is UTF-16; save it as UTF-8",
    "2320e9, is not UTF-8: byte 0xE9 on line 1; save it as UTF-8",
    "410a0d0a42fc43, is not UTF-8: byte 0xFC on line 3; save it as UTF-8",
    "41c0af, is not UTF-8: byte 0xC0 on line 1; save it as UTF-8", // overlong
    "41eda080, is not UTF-8: byte 0xED on line 1; save it as UTF-8", // half of a pair
    "41e282, is not UTF-8: byte 0xE2 on line 1; save it as UTF-8", // cut off
  })
  void saysWhatIsWrong(String bytes, String why) {
    assertRefused(HexFormat.of().parseHex(bytes), why);
  }

  @Test
  void saysSoOfOlderEncodings() {
    byte[] latin = "Größe".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(latin, "is not UTF-8: byte 0xF6 on line 1; save it as UTF-8");
    byte[] japanese = "計画".getBytes(Charset.forName("Shift_JIS"));
    assertRefused(japanese, "is not UTF-8: byte 0x8C on line 1; save it as UTF-8");
  }

  private static void assertRefused(byte[] bytes, String why) {
    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> Decoder.decode("plan.md", bytes));
    assertEquals("plan.md: " + why, refused.getMessage());
  }
}
