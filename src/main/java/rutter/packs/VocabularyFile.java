package rutter.packs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Word;
import rutter.vocabulary.Wording;

/** Reads a vocabulary file, ours or a team's, and says where one is not as it should be. */
public final class VocabularyFile {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int DEEPEST = 20;

  private final String name;
  private final JsonParser parser;
  private final Set<String> known;
  private final List<Word> words = new ArrayList<>();

  private VocabularyFile(String name, JsonParser parser, Set<String> known) {
    this.name = name;
    this.parser = parser;
    this.known = known;
  }

  /** {@code known} are the names of values that Rutter can tell apart; none if any may be one. */
  public static List<Word> read(String name, String yaml, Set<String> known)
      throws BadRulesException {
    try (JsonParser parser = factory().createParser(yaml)) {
      VocabularyFile file = new VocabularyFile(name, parser, known);
      file.read();
      return file.words;
    } catch (JsonProcessingException e) {
      throw syntax(name, e);
    } catch (IOException e) {
      throw new BadRulesException(name, 1, "cannot be read as YAML");
    }
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

  private void read() throws IOException, BadRulesException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw wrong("expected `concepts:` and `values:`");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      switch (key) {
        case "version" -> version();
        case "concepts" -> concepts();
        case "values" -> values();
        default -> throw wrong("`" + key + "` is none of version, concepts, values");
      }
    }
  }

  private void version() throws IOException, BadRulesException {
    if (!parser.getText().equals("1")) {
      throw wrong("version " + parser.getText() + " is not known; this Rutter reads version 1");
    }
  }

  private void concepts() throws IOException, BadRulesException {
    expectObject("concepts");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String concept = parser.currentName();
      if (Concept.named(concept).isEmpty()) {
        throw wrong("`" + concept + "` is not a concept");
      }
      parser.nextToken();
      expectObject(concept);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String list = parser.currentName();
        if (!list.equals("is") && !list.equals("has")) {
          throw wrong("`" + list + "` is neither `is` nor `has`");
        }
        parser.nextToken();
        list(concept, list);
      }
    }
  }

  private void values() throws IOException, BadRulesException {
    expectObject("values");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String value = parser.currentName();
      if (!known.isEmpty() && !known.contains(value)) {
        throw wrong("`" + value + "` is no value; " + alike(value));
      }
      parser.nextToken();
      list(value, "value");
    }
  }

  /** The values of the same group, or else all groups. */
  private String alike(String value) {
    String group = value.split("-", 2)[0];
    Set<String> same = new TreeSet<>();
    Set<String> groups = new TreeSet<>();
    for (String other : known) {
      groups.add(other.split("-", 2)[0]);
      if (other.startsWith(group + "-")) {
        same.add(other);
      }
    }
    return same.isEmpty()
        ? "they begin with one of " + String.join(", ", groups)
        : "there are " + String.join(", ", same);
  }

  private void list(String key, String list) throws IOException, BadRulesException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong("`" + key + "` needs a list of words, [like, this]");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isScalarValue()) {
        throw wrong("`" + key + "` needs words, not lists or maps");
      }
      String word = parser.getText();
      String normal = list.equals("value") ? Wording.value(word) : Wording.normal(word);
      if (normal.isEmpty()) {
        throw wrong("`" + word + "` has no letter to go by");
      }
      words.add(new Word(key, list, normal));
    }
  }

  private void expectObject(String key) throws BadRulesException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong("`" + key + "` needs keys below it");
    }
  }

  private BadRulesException wrong(String why) {
    return new BadRulesException(name, parser.currentTokenLocation().getLineNr(), why);
  }
}
