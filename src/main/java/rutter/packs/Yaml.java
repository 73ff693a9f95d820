package rutter.packs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML to nodes, and says on which line it is none. */
public final class Yaml {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int DEEPEST = 20;

  private final String file;
  private final JsonParser parser;

  private Yaml(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** The value of a file; that of an empty one has no keys. */
  public static Node read(String file, String yaml) throws BadRulesException {
    try (JsonParser parser = factory().createParser(yaml)) {
      Yaml reader = new Yaml(file, parser);
      if (parser.nextToken() == null) {
        return Node.map(file, 1, Map.of());
      }
      Node node = reader.node();
      if (parser.nextToken() != null) {
        throw new BadRulesException(file, reader.line(), "is more than one YAML document");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw syntax(file, e);
    } catch (IOException e) {
      throw new BadRulesException(file, 1, "cannot be read as YAML");
    }
  }

  private Node node() throws IOException, BadRulesException {
    int line = line();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return Node.map(file, line, entries());
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return Node.list(file, line, items);
    }
    return Node.scalar(file, line, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  private Map<String, Node> entries() throws IOException, BadRulesException {
    Map<String, Node> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (entries.containsKey(key)) {
        throw new BadRulesException(file, line(), "`" + key + "` stands here a second time");
      }
      int line = line();
      parser.nextToken();
      Node value = node();
      // a block below its key begins on the next line, and is wrong because of the key
      entries.put(
          key, new Node(file, line, value.kind(), value.text(), value.entries(), value.items()));
    }
    return entries;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static BadRulesException syntax(String name, JsonProcessingException e) {
    Throwable cause = e.getCause();
    if (cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      int line = marked.getProblemMark().getLine() + 1;
      return new BadRulesException(name, line, "no YAML: " + marked.getProblem());
    }
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    String first = e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
    return new BadRulesException(name, line, "no YAML: " + first);
  }

  private static YAMLFactory factory() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(0);
    return YAMLFactory.builder()
        .loaderOptions(limits)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
        .build();
  }
}
