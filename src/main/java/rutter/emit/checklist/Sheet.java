package rutter.emit.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rutter.emit.Lasting;
import rutter.emit.template.Values;
import rutter.plan.Rollback.Coverage;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Program;
import rutter.text.Lines;

/** What templates get of a program; {@code docs/templates.md} has it as a table. */
final class Sheet {
  /** How it is written, and where the plan has its lines. */
  record Setting(Medium medium, Lines lines, Brevity brevity) {}

  private final Program program;
  private final OperationValues operations;
  private final Map<String, String> stages;
  private final List<Map<String, Object>> all = new ArrayList<>();
  private final List<Map<String, Object>> sections = new ArrayList<>();

  private Sheet(Program program, Setting setting) {
    this.program = program;
    this.operations = new OperationValues(setting, program.limits());
    this.stages =
        program.legs().stream()
            .collect(
                Collectors.toMap(Leg::id, leg -> heading(leg.called()), (first, second) -> first));
  }

  static Map<String, Object> of(Program program, Setting setting) {
    Sheet sheet = new Sheet(program, setting);
    sheet.fill();
    Map<String, Object> values = SheetHead.of(program, setting);
    values.put("sections", sheet.sections);
    values.put("operations", sheet.all);
    values.put("count", (int) program.forward().count());
    return values;
  }

  private void fill() {
    plain("before", "Before", program.before());
    program.legs().forEach(this::stage);
    plain("after", "After", program.after());
    plain("way-back", "Rollback of the whole plan", program.wayBack());
  }

  private void plain(String kind, String title, List<Operation> done) {
    if (!done.isEmpty()) {
      sections.add(section(kind, title).put("groups", groups(Group.of(done), title, false)).all());
    }
  }

  private void stage(Leg leg) {
    List<Group> groups = new ArrayList<>(Group.of(leg.forward()));
    if (!leg.back().isEmpty()) {
      groups.add(new Group(Group.Purpose.ROLLBACK, leg.back()));
    }
    boolean alone = leg.back().isEmpty();
    boolean last = program.limits().pointOfNoReturn().equals(Optional.of(leg.id()));
    sections.add(
        section("stage", heading(leg.called()))
            .put("stage", true)
            .put("introduced", alone || last || isIntroduced(leg))
            .putAll("facts", leg.facts())
            .put("owner", leg.unsaid(leg.owner()))
            .put("risk", leg.unsaid(leg.risk()))
            .put("expected", leg.expected().map(Lasting::words))
            .put("after", leg.after().stream().map(this::called).collect(Collectors.joining(", ")))
            .put("wayBack", alone ? wayBack(leg) : "")
            .put("pointOfNoReturn", last)
            .put("groups", groups(groups, heading(leg.called()), true))
            .all());
  }

  private static boolean isIntroduced(Leg leg) {
    boolean said = leg.owner().isPresent() || leg.risk().isPresent() || leg.expected().isPresent();
    return said || !leg.facts().isEmpty() || !leg.after().isEmpty();
  }

  private Values section(String kind, String title) {
    return new Values()
        .put("anchor", "section-" + (sections.size() + 1))
        .put("kind", kind)
        .put("title", title)
        .put("stage", false)
        .put("introduced", false)
        .put("facts", List.of())
        .put("owner", "")
        .put("risk", "")
        .put("expected", "")
        .put("after", "")
        .put("wayBack", "")
        .put("pointOfNoReturn", false);
  }

  private String called(String id) {
    return stages.getOrDefault(id, id);
  }

  private List<Map<String, Object>> groups(List<Group> groups, String section, boolean inStage) {
    List<Map<String, Object>> values = new ArrayList<>();
    for (Group group : groups) {
      List<Map<String, Object>> done = new ArrayList<>();
      for (Operation operation : group.operations()) {
        done.add(operations.of(operation, all.size() + 1, section));
        all.add(done.get(done.size() - 1));
      }
      values.add(
          new Values()
              .put("anchor", "section-" + (sections.size() + 1) + "-" + (values.size() + 1))
              .put("name", group.purpose().heading(inStage))
              .put("purpose", group.purpose().name().toLowerCase(Locale.ROOT))
              .put("rollback", group.purpose() == Group.Purpose.ROLLBACK)
              .put("operations", done)
              .all());
    }
    return values;
  }

  private String wayBack(Leg leg) {
    boolean said = leg.facts().stream().anyMatch(fact -> fact.startsWith("Rollback: "));
    return said ? "" : wayBack(leg.coverage());
  }

  /** {@code “Move the archive”} is no more than that name, if nothing stands before it. */
  private static String heading(String called) {
    boolean name = called.startsWith("“") && called.indexOf('”') == called.length() - 1;
    return name ? called.substring(1, called.length() - 1) : called;
  }

  private String wayBack(Coverage coverage) {
    return switch (coverage) {
      case NOT_APPLICABLE -> "There is nothing to take back, says the plan.";
      case IMPOSSIBLE -> "This stage cannot be taken back.";
      case NONE ->
          program.wayBack().isEmpty()
              ? "The plan does not say how this stage is taken back."
              : "It has none of its own; at the end is the rollback of the whole plan.";
      case OWN, ROW, NAMED, LINKED -> "The plan says how this stage is taken back, but in no step.";
    };
  }
}
