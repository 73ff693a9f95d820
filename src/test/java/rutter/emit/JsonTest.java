package rutter.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.CharacterArbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a plan holds, its JSON is JSON, and nothing in it hides from who looks at it. */
class JsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void leavesWordsAsTheyAre() {
    assertEquals("\"Größe / サイズ 😀 <b> don't\"", written("Größe / サイズ 😀 <b> don't"));
  }

  @Test
  void escapesQuotesAndBackslashes() {
    assertEquals("\"say \\\"no\\\" to C:\\\\\"", written("say \"no\" to C:\\"));
  }

  @Test
  void escapesTheEndsOfLinesAndTabs() {
    assertEquals("\"a\\tb\\r\\nc\"", written("a\tb\r\nc"));
  }

  @ParameterizedTest
  @CsvSource({
    "0000, 0008", // controls, but for tab and line feed
    "000b, 000c",
    "000e, 001f",
    "007f, 009f", // delete, and the controls of Latin-1
    "2028, 2029", // the ends of a line and of a paragraph
    "202a, 202e", // what turns the direction of writing
    "2066, 2069",
    "feff, feff", // the byte order mark
    "d800, dfff", // halves of pairs
  })
  void escapesWhatCannotBeSeen(String first, String last) throws JsonProcessingException {
    int from = Integer.parseInt(first, 16);
    int to = Integer.parseInt(last, 16);
    for (int c : IntStream.rangeClosed(from, to).toArray()) {
      String text = "a" + (char) c + "b";
      assertEquals(String.format(Locale.ROOT, "\"a\\u%04xb\"", c), written(text));
      assertEquals(text, MAPPER.readValue(written(text), String.class));
    }
  }

  @Test
  void escapesHalvesOfPairsAndKeepsPairs() {
    assertEquals("\"\\udc00\\ud83d\"", written("\udc00\ud83d"));
    assertEquals("\"\\ud83d😀\\ude00\"", written("\ud83d😀\ude00"));
  }

  @Test
  void escapesNamesToo() {
    assertEquals("{\"a \\\"b\\\"\":true}", Json.object(false, j -> j.put("a \"b\"", true)));
  }

  @Test
  void writesMembersInTheirOrder() {
    assertEquals(
        "{\"b\":1,\"a\":[\"x\",\"y\"],\"c\":[{\"d\":true},{\"d\":false}],\"e\":{},\"f\":[]}",
        sample(false));
  }

  @Test
  void indentsWhatIsToBeRead() {
    assertEquals(
        """
        {
          "b": 1,
          "a": [
            "x",
            "y"
          ],
          "c": [
            {
              "d": true
            },
            {
              "d": false
            }
          ],
          "e": {},
          "f": []
        }""",
        sample(true));
  }

  private static String sample(boolean pretty) {
    return Json.object(
        pretty,
        json ->
            json.put("b", 1)
                .put("missing", Optional.<String>empty(), (j, text) -> j.put("text", text))
                .strings("a", List.of("x", "y"))
                .list("c", List.of(true, false), (j, d) -> j.put("d", d))
                .object("e", j -> {})
                .strings("f", List.of()));
  }

  @Property
  void comesBackFromAFile(@ForAll("texts") String text) throws IOException {
    for (boolean pretty : new boolean[] {true, false}) {
      String json = Json.object(pretty, j -> j.put("a", text).strings("b", List.of(text)));
      byte[] file = json.getBytes(StandardCharsets.UTF_8);
      JsonNode read = MAPPER.readTree(file);
      assertEquals(text, read.get("a").textValue());
      assertEquals(text, read.at("/b/0").textValue());
      assertEquals(read, MAPPER.readTree(json));
    }
  }

  @Property
  void staysOnItsLine(@ForAll("texts") String text) {
    assertTrue(written(text).codePoints().noneMatch(JsonTest::endsALine), written(text));
  }

  private static boolean endsALine(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  @Provide
  Arbitrary<String> texts() {
    CharacterArbitrary any = Arbitraries.chars().all();
    CharacterArbitrary control = Arbitraries.chars().range('\0', '\u009f');
    CharacterArbitrary mark = Arbitraries.chars().range('\u2020', '\u2070');
    CharacterArbitrary half = Arbitraries.chars().range('\ud800', '\udfff');
    return Arbitraries.oneOf(any, control, mark, half).array(char[].class).map(String::new);
  }

  private static String written(String text) {
    String json = Json.object(false, j -> j.put("a", text));
    return json.substring("{\"a\":".length(), json.length() - 1);
  }
}
