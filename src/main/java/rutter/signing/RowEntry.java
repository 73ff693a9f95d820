package rutter.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.outline.Table;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Plan;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** An approval in a table: in the row that waits for it, or in one more. */
final class RowEntry {
  private final Entry entry;
  private final Source source;
  private final Plan plan;
  private final Table table;
  private final Columns columns;

  RowEntry(Entry entry, Source source, Plan plan, Vocabulary words, Table table) {
    this.entry = entry;
    this.source = source;
    this.plan = plan;
    this.table = table;
    this.columns = Columns.of(table, words);
  }

  Edit edit() throws UnsignableException {
    if (columns.decision().isEmpty() && entry.decision() != State.APPROVED) {
      throw new UnsignableException("its approvals have no column for a decision; add one");
    }
    for (Table.Row row : table.rows()) {
      if (isOwn(row)) {
        return new Edit(row.span(), line(cells(row)));
      }
    }
    List<String> blank = new ArrayList<>();
    table.header().cells().forEach(cell -> blank.add(""));
    Span last =
        table.rows().isEmpty()
            ? source.lines().line(source.line(table.header().span()) + 1)
            : table.rows().get(table.rows().size() - 1).span();
    Span before = table.rows().isEmpty() ? table.header().span() : last;
    int start = source.lines().line(source.line(before)).start();
    String margin = source.text().substring(start, before.start());
    return new Edit(Span.at(last.end()), end() + margin + line(filled(blank)));
  }

  private String end() {
    return source.text().contains("\r\n") ? "\r\n" : "\n";
  }

  /** The row of the same role that nobody else has signed or is asked to sign. */
  private boolean isOwn(Table.Row row) throws UnsignableException {
    Optional<Integer> role = columns.role();
    String name = columns.name().map(column -> row.cell(column).plain()).orElse("");
    if (role.isEmpty()) {
      return Plain.same(name, who());
    }
    if (!Plain.same(row.cell(role.get()).plain(), entry.role())) {
      return false;
    }
    boolean open = isOpen(row);
    boolean own = columns.name().isEmpty() || Plain.same(name, entry.name());
    if (!own && !open && isPending(row)) {
      throw new UnsignableException(
          "as " + entry.role() + " it asks for " + name + "; change the plan or --name");
    }
    return own || open;
  }

  private boolean isPending(Table.Row row) {
    return plan.governance().approvals().stream()
        .filter(one -> row.span().contains(at(one)))
        .anyMatch(one -> one.state() == State.PENDING);
  }

  private static Span at(Approval approval) {
    return approval.role().isEmpty() ? approval.name().span() : approval.role().span();
  }

  /** Nothing stands where the name goes, or something that stands for it. */
  private boolean isOpen(Table.Row row) {
    return columns
        .name()
        .filter(
            column -> {
              String name = row.cell(column).plain();
              Span span = row.cell(column).span();
              return name.chars().noneMatch(Character::isLetterOrDigit)
                  || plan.placeholders().stream().anyMatch(p -> span.contains(p.text().span()));
            })
        .isPresent();
  }

  private List<String> cells(Table.Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.header().cells().size(); i++) {
      cells.add(source.text(row.cell(i).span()));
    }
    return filled(cells);
  }

  private List<String> filled(List<String> cells) {
    List<Approval> others = plan.governance().approvals();
    columns
        .role()
        .filter(column -> cells.get(column).isEmpty())
        .ifPresent(column -> cells.set(column, Plain.cell(entry.role())));
    columns.name().ifPresent(column -> cells.set(column, Plain.cell(who())));
    columns.date().ifPresent(column -> cells.set(column, Plain.cell(entry.date())));
    boolean noted = columns.notes().isPresent();
    columns
        .notes()
        .filter(column -> !entry.note().isEmpty())
        .ifPresent(column -> cells.set(column, Plain.cell(entry.note())));
    columns
        .decision()
        .ifPresent(column -> cells.set(column, Plain.cell(Decision.words(entry, others, !noted))));
    if (columns.digest().isPresent()) {
      cells.set(columns.digest().get(), entry.digest());
    } else {
      int column = columns.decision().or(columns::date).or(columns::name).orElse(0);
      cells.set(column, (cells.get(column) + " " + entry.seal()).strip());
    }
    return cells;
  }

  /** A table without roles has them with the names. */
  private String who() {
    return columns.role().isPresent() ? entry.name() : entry.name() + ", " + entry.role();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
