package rutter.format;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Width;

/** To which side the cells of a column lean. */
enum Alignment {
  NONE,
  LEFT,
  RIGHT,
  CENTER;

  /** Three hyphens, or two with a colon. */
  static final int NARROWEST = 3;

  /** Those of a line {@code | --- | :-: |}; none if it is drawn in another way. */
  static List<Alignment> of(String line) {
    List<Alignment> all = new ArrayList<>();
    String inner = line.startsWith("|") ? line.substring(1) : line;
    inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    for (String part : inner.split("\\|", -1)) {
      String cell = part.strip();
      boolean left = cell.startsWith(":");
      boolean right = cell.endsWith(":") && cell.length() > 1;
      String hyphens = cell.substring(left ? 1 : 0, cell.length() - (right ? 1 : 0));
      if (hyphens.isEmpty() || !hyphens.chars().allMatch(c -> c == '-')) {
        return List.of();
      }
      all.add(left && right ? CENTER : left ? LEFT : right ? RIGHT : NONE);
    }
    return all;
  }

  String drawn(int width) {
    int columns = Math.max(NARROWEST, width);
    return switch (this) {
      case NONE -> "-".repeat(columns);
      case LEFT -> ":" + "-".repeat(columns - 1);
      case RIGHT -> "-".repeat(columns - 1) + ":";
      case CENTER -> ":" + "-".repeat(columns - 2) + ":";
    };
  }

  String padded(String cell, int width) {
    int space = Math.max(0, width - Width.of(cell));
    int before =
        switch (this) {
          case NONE, LEFT -> 0;
          case RIGHT -> space;
          case CENTER -> space / 2;
        };
    return " ".repeat(before) + cell + " ".repeat(space - before);
  }
}
