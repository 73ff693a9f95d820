package rutter.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.outline.Section;
import rutter.plan.Stage;
import rutter.text.Span;

/** Takes from the documents beside a plan what undoes its stages. */
final class Companions {
  private final List<Companion> all;
  private final Set<List<Object>> taken = new HashSet<>();

  Companions(List<Companion> all) {
    this.all = List.copyOf(all);
  }

  /** Whether there was something; what several stages share belongs to the first of them. */
  boolean add(Stage stage, Sheet sheet, Book plan) {
    for (Companion companion : all) {
      for (Span span : companion.sections().getOrDefault(stage.key(), List.of())) {
        if (taken.add(List.of(companion.name(), span))) {
          read(companion, span, stage, sheet, plan);
        }
      }
    }
    return !sheet.back().isEmpty();
  }

  private static void read(Companion companion, Span span, Stage stage, Sheet sheet, Book plan) {
    Book book = new Book(companion.subject());
    Sheet own = new Sheet();
    companion
        .subject()
        .blocks(Section.class)
        .filter(section -> section.span().equals(span))
        .findFirst()
        .ifPresent(
            section -> new Instructions(book, own, false).read(section.blocks(), Purpose.BACK));
    plan.set().addAll(book.set());
    for (Draft draft : own.back()) {
      int line = companion.subject().source().line(draft.span());
      sheet.add(
          Purpose.BACK,
          draft.noting(List.of(place(companion.name(), line))).at(stage.rollback().span()));
    }
  }

  private static String place(String name, int line) {
    return "From " + name + ", line " + line;
  }

  /** Whether a note says where an operation was found, and nothing of what is done. */
  static boolean isPlace(String note) {
    int line = note.lastIndexOf(", line ");
    return line > 0
        && note.startsWith("From ")
        && note.substring(line + 7).chars().allMatch(Character::isDigit);
  }
}
