package rutter.rules.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Schedule;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Concept;

/** The row for the total of a table against the numbers above it; times are another rule's. */
public final class TotalWrong implements Rule {
  private static final int FEW = 2;

  @Override
  public void check(Subject subject, Report report) {
    Set<Span> times =
        subject.plan().schedule().timelines().stream()
            .map(Schedule.Timeline::span)
            .collect(Collectors.toSet());
    subject
        .blocks(Table.class)
        .filter(table -> !times.contains(table.span()))
        .forEach(table -> check(table, subject, report));
  }

  private static void check(Table table, Subject subject, Report report) {
    List<Table.Row> rows = table.rows();
    boolean parts =
        rows.stream().anyMatch(row -> Said.any(subject.vocabulary(), "subtotal", label(row)));
    if (rows.size() <= FEW || parts) {
      return;
    }
    Table.Row last = rows.get(rows.size() - 1);
    List<Table.Row> above = rows.subList(0, rows.size() - 1);
    if (!isTotal(last, subject) || above.stream().anyMatch(row -> isTotal(row, subject))) {
      return;
    }
    for (int i = 1; i < table.header().cells().size(); i++) {
      int column = i;
      Optional<Amount> stated = Amount.of(last.cell(column).plain());
      Optional<Amount> sum = stated.flatMap(total -> sum(above, column, total));
      sum.filter(added -> added.number().compareTo(stated.orElseThrow().number()) != 0)
          .ifPresent(
              added ->
                  report
                      .at(last.cell(column).span())
                      .with("total", last.cell(column).plain())
                      .with("sum", added.said())
                      .near(above.get(0).cell(column).span()));
    }
  }

  private static String label(Table.Row row) {
    return row.cells().stream().map(Text::plain).filter(c -> !c.isEmpty()).findFirst().orElse("");
  }

  private static boolean isTotal(Table.Row row, Subject subject) {
    return subject.vocabulary().means(label(row), Concept.TOTAL);
  }

  /** Nothing if a cell is no number; one that is no more than a row of it is no sum but a mean. */
  private static Optional<Amount> sum(List<Table.Row> rows, int column, Amount total) {
    List<Amount> amounts = new ArrayList<>();
    for (Table.Row row : rows) {
      String cell = row.cell(column).plain();
      Optional<Amount> amount = Amount.of(cell);
      boolean blank = cell.chars().noneMatch(Character::isLetterOrDigit);
      if (amount.isEmpty() && !blank) {
        return Optional.empty();
      }
      amount.ifPresent(amounts::add);
    }
    boolean alike = amounts.stream().allMatch(one -> one.unit().equals(total.unit()));
    boolean whole = amounts.stream().allMatch(one -> one.number().scale() <= 0);
    boolean more =
        amounts.stream().map(Amount::number).allMatch(one -> one.compareTo(total.number()) < 0);
    BigDecimal sum = amounts.stream().map(Amount::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return amounts.size() < FEW || !alike || !whole || !more
        ? Optional.empty()
        : Optional.of(new Amount(sum, total.unit()));
  }
}
