package rutter.program;

import java.util.List;
import java.util.Optional;
import rutter.outline.Mark;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.vocabulary.Concept;

/** Reads tables whose rows are done one after the other, or say more of what is done. */
final class TableReading {
  private final Work work;
  private final Items items;

  TableReading(Work work, Items items) {
    this.work = work;
    this.items = items;
  }

  void read(Table table, Purpose purpose) {
    Optional<Integer> task = work.loose() ? Optional.empty() : taskColumn(table);
    for (Table.Row row : table.rows()) {
      String words = Say.row(table.header(), row);
      if (words.isBlank()) {
        continue;
      }
      if (task.isPresent() && !row.cell(task.get()).isEmpty()) {
        items.line(task(row, task.get()), table, purpose, work.pending());
        work.sheet().note(List.of(words));
      } else if (purpose == Purpose.FORWARD || work.loose()) {
        work.pending().note(words, row.span());
      } else {
        List<Mark> marks = row.cells().stream().flatMap(cell -> cell.marks().stream()).toList();
        items.line(new Text(row.span(), words, marks), table, purpose, work.pending());
      }
    }
  }

  /** {@code 3.4 | Add the index}: a number says nothing of what is done. */
  private static Text task(Table.Row row, int column) {
    Text cell = row.cell(column);
    boolean number = cell.plain().chars().noneMatch(Character::isLetter);
    if (!number || column + 1 >= row.cells().size() || row.cell(column + 1).isEmpty()) {
      return cell;
    }
    Text next = row.cell(column + 1);
    return new Text(cell.span(), cell.plain() + " " + next.plain(), next.marks());
  }

  /** The column of a table that says what is done. */
  private Optional<Integer> taskColumn(Table table) {
    for (int i = 0; i < table.header().cells().size(); i++) {
      String name = table.header().cell(i).plain();
      if (work.book().words().means(name, Concept.TASK)
          || work.book().words().means(name, Concept.CHANGES)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
