package rutter.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.text.Nearest;

/** A value of a YAML file with the line it stands on, so that what is wrong can be pointed at. */
public record Node(
    String file, int line, Kind kind, String text, Map<String, Node> entries, List<Node> items) {
  /** A word or number, keys with values, or a list. */
  public enum Kind {
    SCALAR,
    MAP,
    LIST
  }

  static Node scalar(String file, int line, String text) {
    return new Node(file, line, Kind.SCALAR, text, Map.of(), List.of());
  }

  static Node map(String file, int line, Map<String, Node> entries) {
    return new Node(file, line, Kind.MAP, "", entries, List.of());
  }

  static Node list(String file, int line, List<Node> items) {
    return new Node(file, line, Kind.LIST, "", Map.of(), items);
  }

  /** What is wrong here, in a sentence that says what was expected. */
  public BadRulesException wrong(String why) {
    return new BadRulesException(file, line, why);
  }

  public Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** This node, which must have keys; {@code what} names it in the message if it has none. */
  public Node asMap(String what) throws BadRulesException {
    if (isNothing()) {
      return map(file, line, Map.of());
    }
    if (kind != Kind.MAP) {
      throw wrong(what + " needs keys below it");
    }
    return this;
  }

  /** A key without a value. */
  private boolean isNothing() {
    return kind == Kind.SCALAR && text.isEmpty();
  }

  public List<Node> asList(String what) throws BadRulesException {
    if (kind != Kind.LIST) {
      throw wrong(what + " needs a list, [like, this]");
    }
    return items;
  }

  public String asText(String what) throws BadRulesException {
    if (kind != Kind.SCALAR || text.isBlank()) {
      throw wrong(what + " needs a word or a sentence");
    }
    return text;
  }

  /** A list of words; one alone need not be written as a list. */
  public List<String> asWords(String what) throws BadRulesException {
    if (kind == Kind.SCALAR && !text.isBlank()) {
      return List.of(text);
    }
    List<String> words = new ArrayList<>();
    for (Node item : asList(what)) {
      words.add(item.asText(what));
    }
    return words;
  }

  public boolean asFlag(String what) throws BadRulesException {
    return switch (asText(what)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw wrong(what + " is true or false, not `" + text + "`");
    };
  }

  public int asNumber(String what) throws BadRulesException {
    if (!asText(what).matches("\\d{1,9}")) {
      throw wrong(what + " needs a whole number, not `" + text + "`");
    }
    return Integer.parseInt(text);
  }

  /** Refuses a key that is none of those known, with the one that was probably meant. */
  public Node only(String what, List<String> known) throws BadRulesException {
    for (Map.Entry<String, Node> entry : asMap(what).entries.entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry.getValue().wrong(Nearest.unknown(entry.getKey(), what, known));
      }
    }
    return asMap(what);
  }

  /** Both maps in one; where both have a key, maps are joined and other values replaced. */
  Node over(Node lower) {
    if (kind != Kind.MAP || lower.kind != Kind.MAP) {
      return this;
    }
    Map<String, Node> joined = new LinkedHashMap<>(lower.entries);
    entries.forEach((key, value) -> joined.merge(key, value, (below, own) -> own.over(below)));
    return map(file, line, joined);
  }
}
