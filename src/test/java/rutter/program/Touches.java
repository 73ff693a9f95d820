package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.format.Formatter;
import rutter.outline.Fence;
import rutter.outline.Item;
import rutter.outline.Paragraph;
import rutter.outline.Table;
import rutter.plan.Command;
import rutter.plan.Governance.Approval;
import rutter.plan.Stage;
import rutter.rules.Subject;
import rutter.text.Edit;
import rutter.text.Span;

/** Small changes to a plan: those that change nothing of what is approved, and those that do. */
public record Touches(Subject subject) {
  private static final Pattern LINE_END = Pattern.compile("\\n[ ]*+");
  private static final Set<String> MARKUP = Set.of("<", "|", ">", "#", "-", "*", "+", ":");

  /** A change, and what it is called. */
  public record Touch(String what, List<Edit> edits) {
    public Touch {
      edits = List.copyOf(edits);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  public List<Touch> harmless() {
    List<Touch> all = new ArrayList<>();
    subject.blocks(Paragraph.class).forEach(one -> unwrap(one.text().span(), all));
    subject.blocks(Item.class).flatMap(item -> item.tick().stream()).forEach(t -> tick(t, all));
    all.add(new Touch("rutter fmt", Formatter.edits(subject.outline())));
    rows("approval", table -> holdsApproval(table), all);
    rows("revision", table -> head(table).contains("Version"), all);
    return all;
  }

  public List<Touch> harmful() {
    List<Touch> all = new ArrayList<>();
    for (Command command : subject.plan().commands()) {
      boolean runs =
          command.role() == Command.Role.FORWARD || command.role() == Command.Role.ROLLBACK;
      subject
          .blocks(Fence.class)
          .filter(fence -> runs && fence.span().equals(command.span()) && !fence.lines().isEmpty())
          .forEach(fence -> all.add(more(fence)));
    }
    for (Stage stage : subject.plan().stages()) {
      stage.facts().risk().ifPresent(risk -> insert("risk of " + stage, risk.text().span(), all));
      stage.verification().forEach(words -> insert("check " + words.text(), words.span(), all));
      stage.rollback().steps().forEach(words -> insert("way " + words.text(), words.span(), all));
      insert("name of " + stage.called(), stage.name().span(), all);
    }
    subject.plan().gaps().all().stream()
        .filter(gap -> gap.document().isEmpty())
        .forEach(gap -> insert("gap " + gap.id().text(), gap.title().span(), all));
    return all;
  }

  /** As if it had been wrapped nowhere. */
  private void unwrap(Span span, List<Touch> all) {
    List<Edit> edits = new ArrayList<>();
    Matcher end = LINE_END.matcher(subject.text()).region(span.start(), span.end());
    while (end.find()) {
      String next = subject.text().substring(end.end(), Math.min(end.end() + 1, span.end()));
      if (MARKUP.contains(next)) {
        return;
      }
      edits.add(new Edit(new Span(end.start(), end.end()), " "));
    }
    if (!edits.isEmpty()) {
      all.add(new Touch("unwrapped in line " + subject.source().line(span), edits));
    }
  }

  private void tick(Item.Tick tick, List<Touch> all) {
    String other = tick.done() ? "[ ]" : "[x]";
    int line = subject.source().line(tick.span());
    all.add(new Touch("box in line " + line, List.of(new Edit(tick.span(), other))));
  }

  private boolean holdsApproval(Table table) {
    Stream<Approval> approvals = subject.plan().governance().approvals().stream();
    return approvals.anyMatch(one -> table.span().contains(one.role().span()));
  }

  private static String head(Table table) {
    return table.header().cells().stream().map(cell -> cell.plain()).toList().toString();
  }

  private void rows(String what, Predicate<Table> kind, List<Touch> all) {
    subject
        .blocks(Table.class)
        .filter(kind)
        .forEach(
            table -> {
              Span last = table.rows().get(table.rows().size() - 1).span();
              String row = "\n| Ada | 2026-09-01 | Grace | Approved |";
              all.add(new Touch("one more " + what, List.of(new Edit(Span.at(last.end()), row))));
            });
  }

  private Touch more(Fence fence) {
    Span first = fence.lines().get(0);
    int line = subject.source().line(first);
    return new Touch("code in line " + line, List.of(new Edit(Span.at(first.start()), "true && ")));
  }

  private static void insert(String what, Span span, List<Touch> all) {
    if (span.length() > 0) {
      all.add(new Touch(what, List.of(new Edit(Span.at(span.start()), "otherwise "))));
    }
  }
}
