package rutter.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes as lines that are read without a YAML parser: depth, kind, key and text. What ships with
 * the program is written so when it is built.
 */
final class Compiled {
  private static final String MAP = "m";
  private static final String LIST = "l";
  private static final String SCALAR = "s";

  private final String file;
  private final List<String[]> lines = new ArrayList<>();
  private int next;

  private Compiled(String file, String text) {
    this.file = file;
    text.lines().forEach(line -> lines.add(line.split("\t", -1)));
  }

  static String write(Node node) {
    StringBuilder out = new StringBuilder();
    write(node, 0, "", out);
    return out.toString();
  }

  private static void write(Node node, int depth, String key, StringBuilder out) {
    String kind =
        switch (node.kind()) {
          case MAP -> MAP;
          case LIST -> LIST;
          case SCALAR -> SCALAR;
        };
    out.append(depth).append('\t').append(kind).append('\t').append(escaped(key)).append('\t');
    out.append(escaped(node.text())).append('\n');
    node.entries().forEach((name, value) -> write(value, depth + 1, name, out));
    node.items().forEach(item -> write(item, depth + 1, "", out));
  }

  static Node read(String file, String text) {
    return new Compiled(file, text).node();
  }

  private Node node() {
    String[] line = lines.get(next++);
    int depth = Integer.parseInt(line[0]);
    if (line[1].equals(SCALAR)) {
      return Node.scalar(file, 0, raw(line[3]));
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    List<Node> items = new ArrayList<>();
    while (next < lines.size() && Integer.parseInt(lines.get(next)[0]) > depth) {
      String key = raw(lines.get(next)[2]);
      Node value = node();
      entries.put(key, value);
      items.add(value);
    }
    return line[1].equals(MAP) ? Node.map(file, 0, entries) : Node.list(file, 0, items);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static String raw(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        raw.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
      } else {
        raw.append(c);
      }
    }
    return raw.toString();
  }
}
