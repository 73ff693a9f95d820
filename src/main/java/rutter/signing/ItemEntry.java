package rutter.signing;

import java.util.Optional;
import rutter.outline.Item;
import rutter.outline.Outline;
import rutter.outline.Walk;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Plan;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** An approval in a list: {@code - [x] Security: Ada Lovelace, 2026-11-21 — Approved}. */
final class ItemEntry {
  private final Entry entry;
  private final Outline outline;
  private final Plan plan;
  private final Vocabulary words;
  private final Item last;

  ItemEntry(Entry entry, Outline outline, Plan plan, Vocabulary words, Item last) {
    this.entry = entry;
    this.outline = outline;
    this.plan = plan;
    this.words = words;
    this.last = last;
  }

  Edit edit() {
    Source source = outline.source();
    Optional<Item> own = own();
    if (own.isPresent()) {
      Item item = own.get();
      int start = item.tick().map(tick -> tick.span().start()).orElse(item.text().span().start());
      return new Edit(new Span(start, item.text().span().end()), line(item.tick().isPresent()));
    }
    int start = source.lines().line(source.line(last.span())).start();
    String margin = source.text().substring(start, last.span().start());
    String end = source.text().contains("\r\n") ? "\r\n" : "\n";
    int after = last.span().end();
    while (after > 0 && Character.isWhitespace(source.text().charAt(after - 1))) {
      after--;
    }
    String marker = margin.contains(last.marker()) ? "" : last.marker() + " ";
    return new Edit(Span.at(after), end + margin + marker + line(last.tick().isPresent()));
  }

  /** The item of the same role that is open, or that the same person has signed before. */
  private Optional<Item> own() {
    for (Approval approval : plan.governance().approvals()) {
      boolean mine =
          Plain.same(approval.role().text(), entry.role())
              && (Plain.same(approval.name().text(), entry.name())
                  || approval.name().text().chars().noneMatch(Character::isLetterOrDigit)
                  || words.value("placeholder", approval.name().text()).isPresent());
      if (mine) {
        return Walk.all(outline.root())
            .filter(Item.class::isInstance)
            .map(Item.class::cast)
            .filter(item -> item.text().span().contains(approval.role().span()))
            .reduce((outer, inner) -> inner);
      }
    }
    return Optional.empty();
  }

  private String line(boolean box) {
    String tick = box ? entry.decision() == State.APPROVED ? "[x] " : "[ ] " : "";
    boolean told = box && entry.decision() == State.APPROVED && entry.note().isEmpty();
    String decision =
        told ? "" : " — " + Plain.cell(Decision.words(entry, plan.governance().approvals(), true));
    return tick
        + Plain.cell(entry.role())
        + ": "
        + Plain.cell(entry.name())
        + ", "
        + Plain.cell(entry.date())
        + decision
        + " "
        + entry.seal();
  }
}
