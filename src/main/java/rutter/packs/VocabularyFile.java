package rutter.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Word;
import rutter.vocabulary.Wording;

/** Reads a vocabulary file, ours or a team's, and says where one is not as it should be. */
public final class VocabularyFile {
  private final Set<String> known;
  private final List<Word> words = new ArrayList<>();

  private VocabularyFile(Set<String> known) {
    this.known = known;
  }

  /** {@code known} are the names of values that Rutter can tell apart; none if any may be one. */
  public static List<Word> read(String name, String yaml, Set<String> known)
      throws BadRulesException {
    VocabularyFile file = new VocabularyFile(known);
    file.read(Yaml.read(name, yaml));
    return file.words;
  }

  private void read(Node root) throws BadRulesException {
    if (root.kind() != Node.Kind.MAP) {
      throw root.wrong("expected `concepts:` and `values:`");
    }
    for (Map.Entry<String, Node> entry : root.entries().entrySet()) {
      Node value = entry.getValue();
      switch (entry.getKey()) {
        case "version" -> version(value);
        case "concepts" -> concepts(value.asMap("`concepts`"));
        case "values" -> values(value.asMap("`values`"));
        default ->
            throw value.wrong("`" + entry.getKey() + "` is none of version, concepts, values");
      }
    }
  }

  static void version(Node version) throws BadRulesException {
    if (!version.text().equals("1")) {
      throw version.wrong(
          "version " + version.text() + " is not known; this Rutter reads version 1");
    }
  }

  private void concepts(Node concepts) throws BadRulesException {
    for (Map.Entry<String, Node> concept : concepts.entries().entrySet()) {
      String name = concept.getKey();
      if (Concept.named(name).isEmpty()) {
        throw concept.getValue().wrong("`" + name + "` is not a concept");
      }
      for (Map.Entry<String, Node> list :
          concept.getValue().asMap("`" + name + "`").entries().entrySet()) {
        if (!list.getKey().equals("is") && !list.getKey().equals("has")) {
          throw list.getValue().wrong("`" + list.getKey() + "` is neither `is` nor `has`");
        }
        list(name, list.getKey(), list.getValue());
      }
    }
  }

  private void values(Node values) throws BadRulesException {
    for (Map.Entry<String, Node> value : values.entries().entrySet()) {
      if (!known.isEmpty() && !known.contains(value.getKey())) {
        throw value
            .getValue()
            .wrong("`" + value.getKey() + "` is no value; " + alike(value.getKey()));
      }
      list(value.getKey(), "value", value.getValue());
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

  private void list(String key, String list, Node node) throws BadRulesException {
    if (node.kind() != Node.Kind.LIST) {
      throw node.wrong("`" + key + "` needs a list of words, [like, this]");
    }
    for (Node item : node.items()) {
      if (item.kind() != Node.Kind.SCALAR) {
        throw item.wrong("`" + key + "` needs words, not lists or maps");
      }
      String word = item.text();
      String normal = list.equals("value") ? Wording.value(word) : Wording.normal(word);
      if (normal.isEmpty()) {
        throw item.wrong("`" + word + "` has no letter to go by");
      }
      words.add(new Word(key, list, normal));
    }
  }
}
