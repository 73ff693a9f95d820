package rutter.emit.checklist;

import java.util.LinkedHashSet;
import java.util.List;
import rutter.program.Operation;

/**
 * What is said of an operation, once: a title that was cut for a terminal is whole in a list, and
 * is no note any more.
 */
record Said(String title, List<String> notes) {
  private static final String CUT = "…";

  Said {
    notes = List.copyOf(notes);
  }

  static Said of(Operation operation) {
    String title = operation.title().isBlank() ? operation.id() : operation.title();
    String begun = title.endsWith(CUT) ? title.substring(0, title.length() - 1).strip() : title;
    String whole =
        operation.notes().stream()
            .filter(note -> note.startsWith(begun) && title.endsWith(CUT))
            .findFirst()
            .orElse(title);
    List<String> rest =
        new LinkedHashSet<>(operation.notes())
            .stream().filter(note -> !note.equals(whole)).toList();
    return new Said(whole, rest);
  }
}
