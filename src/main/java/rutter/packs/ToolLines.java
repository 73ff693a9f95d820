package rutter.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import rutter.profile.CommandPattern;
import rutter.profile.Effect;
import rutter.profile.Tool;
import rutter.profile.Tools;

/**
 * The tools that ship, as lines that the build writes: a plan names few of them, and only those are
 * read.
 */
final class ToolLines implements Tools {
  private static final String TOOL = "tool\t";
  private static final String OPTIONS = "options";
  private static final String PAUSE = "pause";
  private static final String TWIN = "twin";

  private final String text;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Tool> read = new ConcurrentHashMap<>();

  private ToolLines(String text) {
    this.text = text;
    for (int at = text.startsWith(TOOL) ? 0 : -1; at >= 0; at = next(at)) {
      for (String name : text.substring(at + TOOL.length(), end(at)).split("\t", -1)) {
        places.put(name, at);
      }
    }
  }

  /** Made when the first tool is asked for. */
  private static final class Shipped {
    private static final ToolLines LINES = new ToolLines(RuleFiles.text(RuleFiles.COMMANDS));
  }

  static Tools shipped() {
    return program -> Shipped.LINES.named(program);
  }

  static String write(Map<String, Tool> tools) {
    Map<Tool, StringJoiner> names = new LinkedHashMap<>();
    tools.forEach((name, tool) -> names.computeIfAbsent(tool, one -> line("tool")).add(name));
    StringBuilder out = new StringBuilder();
    names.forEach((tool, line) -> write(tool, out.append(line)));
    return out.toString();
  }

  private static void write(Tool tool, StringBuilder out) {
    StringJoiner options = line(OPTIONS);
    tool.valued().stream().sorted().forEach(options::add);
    out.append(options);
    for (CommandPattern pattern : tool.patterns()) {
      String words = String.join(" ", pattern.words());
      out.append(line(pattern.effect().toString()).add(pattern.kind()).add(words));
    }
    for (Tool.Twin twin : tool.twins()) {
      String forward = String.join(" ", twin.forward());
      String back = String.join(" ", twin.back());
      out.append(line(twin.pause() ? PAUSE : TWIN).add(forward).add(back));
    }
  }

  private static StringJoiner line(String key) {
    return new StringJoiner("\t", "", "\n").add(key);
  }

  @Override
  public Optional<Tool> named(String program) {
    Integer place = places.get(program);
    return place == null
        ? Optional.empty()
        : Optional.of(read.computeIfAbsent(program, name -> tool(name, place)));
  }

  private int next(int at) {
    int next = text.indexOf('\n' + TOOL, at);
    return next < 0 ? -1 : next + 1;
  }

  private int end(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private Tool tool(String name, int place) {
    Set<String> options = Set.of();
    List<CommandPattern> patterns = new ArrayList<>();
    List<Tool.Twin> twins = new ArrayList<>();
    for (int at = end(place) + 1;
        at < text.length() && !text.startsWith(TOOL, at);
        at = end(at) + 1) {
      String[] parts = text.substring(at, end(at)).split("\t", -1);
      switch (parts[0]) {
        case OPTIONS -> options = Set.of(parts);
        case PAUSE, TWIN ->
            twins.add(
                new Tool.Twin(
                    CommandPattern.words(parts[1]),
                    CommandPattern.words(parts[2]),
                    parts[0].equals(PAUSE)));
        default ->
            patterns.add(
                new CommandPattern(
                    CommandPattern.words(parts[2]),
                    Effect.named(parts[0]).orElseThrow(),
                    parts[1]));
      }
    }
    return new Tool(name, options, patterns, twins);
  }
}
