package rutter.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.profile.CommandPattern;
import rutter.profile.Effect;
import rutter.profile.Tool;
import rutter.text.Nearest;

/** Reads what the commands of programs do, ours or a team's, and says where that is not known. */
final class CommandFile {
  private static final String DEFAULT = "default";
  private static final String PAUSES = "pauses";
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of("aliases", "options", DEFAULT, PAUSES, "undone-by"),
              Stream.of(Effect.values()).map(Effect::toString))
          .toList();
  private static final Pattern KIND = Pattern.compile("[a-z]+");

  private final List<CommandPattern> patterns = new ArrayList<>();
  private final List<Tool.Twin> twins = new ArrayList<>();

  private CommandFile() {}

  /** The tools by each of their names. */
  static Map<String, Tool> read(Node commands) throws BadRulesException {
    Map<String, Tool> tools = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : commands.asMap("`commands`").entries().entrySet()) {
      Tool tool = new CommandFile().tool(entry.getKey(), entry.getValue());
      tools.put(entry.getKey(), tool);
      for (String alias : words(entry.getValue(), "aliases")) {
        if (tools.put(alias, tool) != null) {
          throw entry.getValue().wrong("`" + alias + "` stands here a second time");
        }
      }
    }
    return tools;
  }

  private Tool tool(String name, Node node) throws BadRulesException {
    if (node.kind() == Node.Kind.SCALAR) {
      does(node);
      return new Tool(name, Set.of(), patterns, twins);
    }
    node.only("program `" + name + "`", KEYS);
    for (Effect effect : Effect.values()) {
      if (node.get(effect.toString()).isPresent()) {
        patterns(effect, node.get(effect.toString()).get());
      }
    }
    if (node.get(DEFAULT).isPresent()) {
      Node value = node.get(DEFAULT).get();
      for (Node one : value.kind() == Node.Kind.LIST ? value.items() : List.of(value)) {
        does(one);
      }
    }
    for (String key : List.of(PAUSES, "undone-by")) {
      if (node.get(key).isPresent()) {
        twins(node.get(key).get().asMap("`" + key + "`"), key.equals(PAUSES));
      }
    }
    return new Tool(name, new HashSet<>(words(node, "options")), patterns, twins);
  }

  /** {@code destroys file} */
  private void does(Node node) throws BadRulesException {
    String[] words = node.asText("`default`").split(" ", 2);
    Optional<Effect> effect = Effect.named(words[0]).filter(one -> one != Effect.RUNS);
    if (effect.isEmpty()) {
      List<String> all = Stream.of(Effect.values()).map(Effect::toString).toList();
      throw node.wrong(Nearest.unknown(words[0], "`default`", all));
    }
    add(effect.get(), words.length > 1 ? words[1] : "", List.of(), node);
  }

  private void patterns(Effect effect, Node node) throws BadRulesException {
    if (node.kind() != Node.Kind.MAP) {
      for (String pattern : node.asWords("`" + effect + "`")) {
        add(effect, "", CommandPattern.words(pattern), node);
      }
      return;
    }
    for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
      for (String pattern : entry.getValue().asWords("`" + entry.getKey() + "`")) {
        add(effect, entry.getKey(), CommandPattern.words(pattern), entry.getValue());
      }
    }
  }

  private void add(Effect effect, String kind, List<String> words, Node node)
      throws BadRulesException {
    if (!kind.isEmpty() && !KIND.matcher(kind).matches()) {
      throw node.wrong("a kind of thing is a word in small letters, not `" + kind + "`");
    }
    patterns.add(new CommandPattern(words, effect, kind));
  }

  private void twins(Node node, boolean pause) throws BadRulesException {
    for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
      List<String> forward = CommandPattern.words(entry.getKey());
      for (String back : entry.getValue().asWords("`" + entry.getKey() + "`")) {
        twins.add(new Tool.Twin(forward, CommandPattern.words(back), pause));
      }
    }
  }

  private static List<String> words(Node node, String key) throws BadRulesException {
    return node.get(key).isPresent() ? node.get(key).get().asWords("`" + key + "`") : List.of();
  }
}
