package rutter.packs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Files with an object in each line, whose values are all words. */
public final class JsonLines {
  /** What is not seen in an editor, or makes others seen elsewhere. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\x7F-\\x9F\\p{Cf}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF]");

  private JsonLines() {}

  /** The objects with the lines that they stand on; blank lines are none. */
  public static List<Node> read(String file, String text) throws BadRulesException {
    List<Node> nodes = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        nodes.add(node(file, number, line));
      }
    }
    return nodes;
  }

  private static Node node(String file, int line, String json) throws BadRulesException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      Map<String, Node> entries = new LinkedHashMap<>();
      boolean object = parser.nextToken() == JsonToken.START_OBJECT;
      while (object && parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        object = parser.nextToken() == JsonToken.VALUE_STRING;
        entries.put(key, Node.scalar(file, line, parser.getText()));
      }
      if (!object || parser.nextToken() != null) {
        throw new BadRulesException(file, line, "expected one JSON object, its values in quotes");
      }
      return Node.map(file, line, entries);
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
      throw new BadRulesException(file, line, "no JSON: " + why);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line, with its end. */
  public static String line(Map<String, String> entries) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return UNSEEN.matcher(out.toString()).replaceAll(found -> escaped(found.group())) + "\n";
  }

  private static String escaped(String unseen) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < unseen.length(); i++) {
      escaped.append(String.format(Locale.ROOT, "\\\\u%04x", (int) unseen.charAt(i)));
    }
    return escaped.toString();
  }
}
