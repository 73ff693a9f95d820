package rutter.emit.catalogue;

import java.util.List;
import rutter.emit.Ink;
import rutter.emit.Terminal;

/** Rules below the name of their family, each with its severities and whether it mends. */
public final class RuleTable {
  private static final String INDENT = "  ";
  private static final int CELL = 9;
  private static final int CELLS = 3 * CELL + "fix".length();
  private static final int NARROWEST = 60;

  private final Ink ink;
  private final int names;
  private final StringBuilder out = new StringBuilder();

  private RuleTable(Ink ink, int names) {
    this.ink = ink;
    this.names = names;
  }

  /** {@code rules} are sorted by family. */
  public static String of(List<ListedRule> rules, Ink ink, int width) {
    int longest = rules.stream().mapToInt(rule -> Terminal.width(rule.name())).max().orElse(0);
    int room = Math.max(NARROWEST, width) - INDENT.length() - 1 - CELLS;
    return new RuleTable(ink, Math.min(room, longest)).write(rules);
  }

  private String write(List<ListedRule> rules) {
    if (rules.isEmpty()) {
      return "no rule is like that\n";
    }
    String head =
        name("rule") + padded("draft", CELL) + padded("standard", CELL) + padded("strict", CELL);
    out.append(ink.faint(head + "fix")).append('\n');
    String family = "";
    for (ListedRule rule : rules) {
      if (!rule.family().equals(family)) {
        family = rule.family();
        out.append('\n').append(ink.strong(Terminal.clean(family))).append('\n');
      }
      row(rule);
    }
    return out.toString();
  }

  private void row(ListedRule rule) {
    out.append(name(rule.name()));
    List<String> words = rule.grades().words();
    words.subList(0, 2).forEach(word -> out.append(painted(word, padded(word, CELL))));
    String last = words.get(2);
    out.append(painted(last, rule.fixable() ? padded(last, CELL) : last))
        .append(rule.fixable() ? ink.good("fix") : "")
        .append('\n');
  }

  private String name(String name) {
    return INDENT + padded(Terminal.fit(name, names), names + 1);
  }

  private String painted(String word, String cell) {
    return switch (word) {
      case "error" -> ink.bad(cell);
      case "warning" -> ink.warn(cell);
      case "note" -> ink.note(cell);
      default -> ink.faint(cell);
    };
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - Terminal.width(text)));
  }
}
