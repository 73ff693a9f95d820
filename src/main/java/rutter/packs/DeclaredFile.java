package rutter.packs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.program.Surroundings.Tool;
import rutter.sql.Dialect.Engine;
import rutter.text.Nearest;
import rutter.text.Source;
import rutter.text.Span;

/** Reads from the front matter of a plan what must be there before it is executed. */
public final class DeclaredFile {
  private static final List<String> KEYS = List.of("inputs", "tools", "sql");
  private static final List<String> INPUT = List.of("name", "type", "default", "secret", "prompt");
  private static final List<String> CLIENTS = List.of("connect", "postgresql", "mysql");

  private DeclaredFile() {}

  /** {@code front} is where the front matter stands. */
  public static Surroundings read(Source source, Optional<Span> front) throws BadRulesException {
    Optional<String> yaml = front.flatMap(place -> own(source, place));
    if (yaml.isEmpty()) {
      return new Surroundings(List.of(), List.of(), Map.of());
    }
    Node root = Yaml.read(source.name(), yaml.get()).asMap("the front matter");
    return new Surroundings(inputs(root), tools(root), clients(root));
  }

  /** The lines of our keys where they stand, so that what is wrong has its line; else none. */
  private static Optional<String> own(Source source, Span front) {
    StringBuilder own = new StringBuilder();
    boolean ours = false;
    boolean any = false;
    int number = 0;
    int last = source.lines().lineAt(front.end());
    for (String line : (Iterable<String>) source.text().lines().limit(last)::iterator) {
      number++;
      boolean key = !line.isEmpty() && Character.isLetter(line.charAt(0));
      if (key) {
        ours = KEYS.contains(line.split(":", 2)[0].strip());
      } else if (line.startsWith("---")) {
        ours = false;
      }
      any |= ours;
      own.append(ours ? line : "").append('\n');
    }
    return any && number > 0 ? Optional.of(own.toString()) : Optional.empty();
  }

  private static List<Input> inputs(Node root) throws BadRulesException {
    List<Input> inputs = new ArrayList<>();
    Optional<Node> given = root.get("inputs");
    if (given.isEmpty()) {
      return inputs;
    }
    if (given.get().kind() == Node.Kind.LIST) {
      for (Node node : given.get().items()) {
        boolean map = node.kind() == Node.Kind.MAP;
        Node name =
            map
                ? node.get("name").orElseThrow(() -> node.wrong("each of `inputs` needs a `name`"))
                : node;
        inputs.add(
            input(
                name.asText("`name`"),
                name,
                map ? node : Node.map(node.file(), node.line(), Map.of())));
      }
      return inputs;
    }
    for (Map.Entry<String, Node> entry : given.get().asMap("`inputs`").entries().entrySet()) {
      inputs.add(input(entry.getKey(), entry.getValue(), entry.getValue()));
    }
    return inputs;
  }

  private static Input input(String name, Node at, Node node) throws BadRulesException {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw at.wrong("`" + name + "` is no name of a variable: letters, digits and _ only");
    }
    boolean value = node.kind() == Node.Kind.SCALAR && !node.text().isBlank();
    if (value) {
      return new Input(name, Surroundings.Type.TEXT, Optional.of(node.text()), false, name, true);
    }
    Node map = node.only("`inputs`", INPUT);
    Surroundings.Type type = type(map);
    Optional<String> preset = text(map, "default");
    if (preset.isPresent() && !InputValue.fits(type, preset.get())) {
      throw map.get("default")
          .orElseThrow()
          .wrong("`default` of " + name + " needs " + InputValue.expected(type));
    }
    boolean secret = map.get("secret").isPresent() && map.get("secret").get().asFlag("`secret`");
    if (secret && preset.isPresent()) {
      throw map.get("default")
          .orElseThrow()
          .wrong("a secret stands in no plan: leave `default` out");
    }
    return new Input(name, type, preset, secret, text(map, "prompt").orElse(name), true);
  }

  private static Surroundings.Type type(Node map) throws BadRulesException {
    Optional<Node> given = map.get("type");
    if (given.isEmpty()) {
      return Surroundings.Type.TEXT;
    }
    String word = given.get().asText("`type`").toLowerCase(Locale.ROOT).replace('_', '-');
    List<String> known = Stream.of(Surroundings.Type.values()).map(Object::toString).toList();
    for (Surroundings.Type type : Surroundings.Type.values()) {
      if (type.toString().equals(word)) {
        return type;
      }
    }
    throw given.get().wrong(Nearest.unknown(word, "`type`", known));
  }

  private static List<Tool> tools(Node root) throws BadRulesException {
    List<Tool> tools = new ArrayList<>();
    Optional<Node> given = root.get("tools");
    if (given.isEmpty()) {
      return tools;
    }
    if (given.get().kind() == Node.Kind.MAP) {
      for (Map.Entry<String, Node> entry : given.get().entries().entrySet()) {
        Node value = entry.getValue();
        boolean none = value.kind() == Node.Kind.SCALAR && value.text().isBlank();
        tools.add(
            tool(
                entry.getKey(),
                value,
                none ? Optional.empty() : Optional.of(value.asText("`tools`"))));
      }
      return tools;
    }
    for (Node item : given.get().asList("`tools`")) {
      tools.add(tool(item.asText("`tools`"), item, Optional.empty()));
    }
    return tools;
  }

  private static Tool tool(String name, Node at, Optional<String> version)
      throws BadRulesException {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._+@-]*")) {
      throw at.wrong("`" + name + "` is no name of a program");
    }
    return new Tool(name, version);
  }

  private static Map<Engine, String> clients(Node root) throws BadRulesException {
    Map<Engine, String> clients = new EnumMap<>(Engine.class);
    Optional<Node> given = root.get("sql");
    if (given.isEmpty()) {
      return clients;
    }
    Node sql = given.get().only("`sql`", CLIENTS);
    for (String key : CLIENTS) {
      Optional<String> command = text(sql, key);
      if (command.isPresent()) {
        Engine engine =
            switch (key) {
              case "postgresql" -> Engine.POSTGRESQL;
              case "mysql" -> Engine.MYSQL;
              default -> engine(command.get());
            };
        clients.put(engine, command.get());
      }
    }
    return clients;
  }

  /** {@code mysql --login-path=orders} is for MySQL. */
  private static Engine engine(String command) {
    return command.matches("(?s)(?:.*[\\s/])?(?:mysql|mariadb)(?:\\s.*)?")
        ? Engine.MYSQL
        : Engine.POSTGRESQL;
  }

  private static Optional<String> text(Node map, String key) throws BadRulesException {
    Optional<Node> value = map.get(key);
    return value.isEmpty() ? Optional.empty() : Optional.of(value.get().asText("`" + key + "`"));
  }
}
