package rutter.packs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON that other programs write, and of which little is asked. */
public final class ForeignJson {
  private static final int DEEPEST = 100;

  private final String name;
  private final JsonParser parser;

  private ForeignJson(String name, JsonParser parser) {
    this.name = name;
    this.parser = parser;
  }

  /** Values one behind the other, as pages of an answer are. */
  public static List<Node> read(String name, String text) throws BadRulesException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    try (JsonParser parser = factory.createParser(text)) {
      ForeignJson reader = new ForeignJson(name, parser);
      List<Node> values = new ArrayList<>();
      while (parser.nextToken() != null) {
        values.add(reader.value());
      }
      return values;
    } catch (JsonProcessingException e) {
      throw new BadRulesException(name, 1, "no JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Node value() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Node> entries = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        entries.put(key, value());
      }
      return Node.map(name, 1, entries);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return Node.list(name, 1, items);
    }
    return Node.scalar(name, 1, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  /** The value that keys lead to. */
  public static Optional<Node> at(Node node, String... keys) {
    Optional<Node> found = Optional.of(node);
    for (String key : keys) {
      found = found.flatMap(one -> one.get(key));
    }
    return found;
  }

  /** The word or number that keys lead to, if it says anything. */
  public static Optional<String> word(Node node, String... keys) {
    return at(node, keys).map(Node::text).filter(text -> !text.isBlank());
  }
}
