package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;

/** Cuts a report where it is least important, at its end, and says what was cut. */
final class Budget {
  /** For the words that say that something is missing from a table. */
  private static final int REMARK = 40;

  private static final int NAME = 40;

  private final StringBuilder out = new StringBuilder();
  private final List<String> missing = new ArrayList<>();
  private final int most;

  private Budget(int most) {
    this.most = most;
  }

  /** The parts, the most important first, in so many characters; the first is always whole. */
  static String fit(List<Part> parts, int most) {
    int all = parts.stream().mapToInt(Part::length).sum();
    return new Budget(all <= most ? all : most - reserve(parts)).fit(parts);
  }

  private static int reserve(List<Part> parts) {
    return 2 * REMARK + parts.stream().mapToInt(part -> part.what().length() + NAME).sum();
  }

  private String fit(List<Part> parts) {
    for (Part part : parts) {
      if (out.isEmpty() || (missing.isEmpty() && out.length() + part.length() <= most)) {
        write(part, part.rows().size());
      } else if (missing.isEmpty()) {
        begin(part);
      } else {
        missing.add(part.what());
      }
    }
    if (!missing.isEmpty()) {
      out.append("\n**Left out for its length:** ")
          .append(String.join(", ", missing))
          .append(".\n");
    }
    return out.toString();
  }

  /** As many of its rows as there is room for. */
  private void begin(Part part) {
    int room = most - out.length() - part.head().length() - part.foot().length();
    int rows = 0;
    while (rows < part.rows().size() && part.rows().get(rows).length() <= room) {
      room -= part.rows().get(rows).length();
      rows++;
    }
    if (rows == 0) {
      missing.add(part.what());
      return;
    }
    int left = part.rows().size() - rows;
    missing.add(left + " of " + part.rows().size() + " " + part.what());
    write(part, rows);
  }

  private void write(Part part, int rows) {
    out.append(part.head());
    part.rows().subList(0, rows).forEach(out::append);
    int left = part.rows().size() - rows;
    out.append(left == 0 ? "" : "\n" + left + " more are left out.\n").append(part.foot());
  }
}
