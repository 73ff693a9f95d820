package rutter.signing;

import java.util.List;
import java.util.Optional;
import rutter.format.Formatter;
import rutter.outline.Item;
import rutter.outline.Outline;
import rutter.outline.Table;
import rutter.outline.Walk;
import rutter.plan.Governance.Approval;
import rutter.plan.Part;
import rutter.plan.Plan;
import rutter.plan.Topic;
import rutter.reading.PlanReader;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** Enters a decision where the plan has the others, and reads what came of it. */
public final class Signing {
  private final PlanReader reader;
  private final Vocabulary words;

  public Signing(Vocabulary words) {
    this.reader = new PlanReader(words);
    this.words = words;
  }

  /** The plan with the decision in it. */
  public String enter(Entry entry, Outline outline, Plan plan) throws UnsignableException {
    Plain.check(entry);
    Source source = outline.source();
    String text = Edit.apply(source.text(), edits(entry, outline, plan));
    String entered =
        isAligned(outline, plan)
            ? Edit.apply(text, alignment(entry, reader.outline(source.with(text))))
            : text;
    check(entry, plan, reader.read(source.with(entered)));
    return entered;
  }

  /** A table that does not stand in columns gets a row and stays as it is. */
  private boolean isAligned(Outline outline, Plan plan) {
    Optional<Table> table = table(outline, plan);
    return table.isEmpty()
        || Formatter.edits(outline).stream()
            .noneMatch(edit -> table.get().span().contains(edit.span()));
  }

  private List<Edit> edits(Entry entry, Outline outline, Plan plan) throws UnsignableException {
    List<Approval> approvals = plan.governance().approvals();
    Optional<Table> table = table(outline, plan);
    if (table.isPresent()) {
      return List.of(new RowEntry(entry, outline.source(), plan, words, table.get()).edit());
    }
    Optional<Item> last = Optional.empty();
    for (Approval approval : approvals) {
      last =
          Walk.all(outline.root())
              .filter(Item.class::isInstance)
              .map(Item.class::cast)
              .filter(item -> item.text().span().contains(approval.role().span()))
              .reduce((outer, inner) -> inner);
    }
    if (last.isPresent()) {
      return List.of(new ItemEntry(entry, outline, plan, words, last.get()).edit());
    }
    if (!approvals.isEmpty()) {
      throw new UnsignableException(
          "its approvals are neither a table nor a list; write “"
              + entry.seal()
              + "” behind the decision by hand");
    }
    return List.of(newTable(entry, outline.source(), plan));
  }

  /** The table of approvals, by who is in it already, or else by the section that it stands in. */
  private Optional<Table> table(Outline outline, Plan plan) {
    List<Table> tables =
        Walk.all(outline.root())
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .filter(table -> Columns.of(table, words).isForPeople())
            .toList();
    List<Approval> approvals = plan.governance().approvals();
    Optional<Table> filled =
        tables.stream()
            .filter(t -> approvals.stream().anyMatch(one -> t.span().contains(at(one))))
            .reduce((first, later) -> later);
    return filled.isPresent() || !approvals.isEmpty()
        ? filled
        : section(plan)
            .flatMap(
                part -> tables.stream().filter(t -> part.span().contains(t.span())).findFirst());
  }

  private static Span at(Approval approval) {
    return approval.role().isEmpty() ? approval.name().span() : approval.role().span();
  }

  private static Optional<Part> section(Plan plan) {
    return plan.parts().stream().filter(part -> part.topic() == Topic.APPROVALS).findFirst();
  }

  private static Edit newTable(Entry entry, Source source, Plan plan) throws UnsignableException {
    Part part =
        section(plan)
            .orElseThrow(
                () ->
                    new UnsignableException(
                        "has no section for approvals; add one with the heading “## Approvals”"));
    int end = part.span().end();
    while (end > 0 && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    String table =
        "\n\n| Role | Name | Date | Decision |\n| --- | --- | --- | --- |\n| "
            + String.join(
                " | ",
                Plain.cell(entry.role()),
                Plain.cell(entry.name()),
                Plain.cell(entry.date()),
                Plain.cell(Decision.words(entry, List.of(), true)) + " " + entry.seal())
            + " |";
    return new Edit(Span.at(end), table);
  }

  private static List<Edit> alignment(Entry entry, Outline outline) {
    String seal = entry.digest();
    List<Span> tables =
        Walk.all(outline.root())
            .filter(Table.class::isInstance)
            .map(table -> table.span())
            .filter(span -> outline.source().text(span).contains(seal))
            .toList();
    return Formatter.edits(outline).stream()
        .filter(edit -> tables.stream().anyMatch(span -> span.contains(edit.span())))
        .toList();
  }

  /** What was entered is what is read, and nothing else has become of the other approvals. */
  private static void check(Entry entry, Plan before, Plan after) throws UnsignableException {
    List<Approval> all = after.governance().approvals();
    boolean read =
        all.stream()
            .anyMatch(
                one ->
                    one.digest().filter(entry.digest()::equals).isPresent()
                        && one.state() == entry.decision()
                        && (one.role().text() + " " + one.name().text()).contains(entry.name())
                        && (one.role().text() + " " + one.name().text()).contains(entry.role()));
    int more = all.size() - before.governance().approvals().size();
    if (!read || more < 0 || more > 1) {
      throw new UnsignableException(
          "the approval would not be read as it was meant; write it by hand, with “"
              + entry.seal()
              + "” behind the decision");
    }
  }
}
