package rutter.emit.runbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Program;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.sql.Dialect.Engine;

/** What of a runbook is its plan: constants, and the function that builds it up in memory. */
final class PlanScript {
  private final Program program;
  private final Names names = new Names();
  private final Script script = new Script();
  private final OperationScript operations = new OperationScript(script, names);

  PlanScript(Program program) {
    this.program = program;
  }

  String write() {
    surroundings(program.surroundings());
    program.limits().abort().forEach(words -> command("abort_when", words));
    program.limits().triggers().forEach(words -> command("turn_back_when", words));
    section("before", "Before", program.before());
    program.legs().forEach(this::leg);
    section("after", "After", program.after());
    wayBack();
    program.leftOut().forEach(left -> command("left_out", left.text() + ": " + left.reason()));
    return constants() + "\nthe_plan() {\n  :\n" + script + "}\n";
  }

  private void command(String name, String words) {
    script.command(name, ShellQuote.words(words));
  }

  private String constants() {
    Program.Header header = program.header();
    Map<String, String> values = new TreeMap<>();
    values.put("PLAN_TITLE", ShellQuote.words(header.title()));
    values.put("PLAN_NAME", ShellQuote.exact(new Names().of(header.name().replace('/', '_'))));
    values.put("PLAN_PATH", ShellQuote.exact(header.path()));
    values.put("PLAN_DIGEST", ShellQuote.words(header.digest()));
    values.put("PLAN_CONTENT", ShellQuote.words(header.content()));
    values.put("RUTTER_VERSION", ShellQuote.words(header.rutter()));
    values.put("WINDOW", program.limits().windowSeconds().map(this::number).orElse("''"));
    values.put("NO_RETURN", noReturn().map(names::of).map(ShellQuote::exact).orElse("''"));
    StringBuilder lines = new StringBuilder();
    values.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    return lines.toString();
  }

  private String number(long seconds) {
    return Long.toString(OperationScript.bounded(seconds));
  }

  /** Where the plan says so; else where first something happens that nothing takes back. */
  private Optional<String> noReturn() {
    Optional<String> said = program.limits().pointOfNoReturn();
    Optional<String> known =
        program.forward().map(Operation::id).filter(id -> said.equals(Optional.of(id))).findFirst();
    return known.or(
        () ->
            program
                .forward()
                .filter(operation -> operation.effect() == Effect.IRREVERSIBLE)
                .map(Operation::id)
                .findFirst());
  }

  private void surroundings(Surroundings surroundings) {
    surroundings.inputs().forEach(this::input);
    surroundings
        .tools()
        .forEach(
            tool ->
                script.command(
                    "tool",
                    Stream.concat(Stream.of(tool.name()), tool.version().stream())
                        .map(ShellQuote::exact)
                        .toArray(String[]::new)));
    Map<Engine, String> clients = new TreeMap<>(surroundings.clients());
    clients.forEach(
        (engine, client) ->
            script.command(
                "client", engine.name().toLowerCase(Locale.ROOT), ShellQuote.exact(client)));
  }

  private void input(Input input) {
    String[] words =
        Stream.concat(
                Stream.of(
                    ShellQuote.name(input.name()),
                    input.type().toString(),
                    yesNo(input.secret()),
                    yesNo(input.declared()),
                    ShellQuote.words(input.prompt())),
                input.preset().map(ShellQuote::exact).stream())
            .toArray(String[]::new);
    script.command("input", words);
  }

  private static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private void section(String id, String title, List<Operation> members) {
    if (!members.isEmpty()) {
      script.gap();
      script.command("section", id, ShellQuote.words(title));
      members.forEach(operations::add);
    }
  }

  private void leg(Leg leg) {
    script.gap();
    script.command(
        "stage",
        ShellQuote.exact(names.of(leg.id())),
        ShellQuote.words(leg.called()),
        leg.coverage().toString());
    leg.facts().forEach(fact -> script.also("fact", fact));
    script.term("owner", leg.unsaid(leg.owner()));
    script.term("risk", leg.unsaid(leg.risk()));
    leg.expected().ifPresent(operations::expected);
    leg.after().forEach(id -> script.command("also", "after", ShellQuote.exact(names.of(id))));
    leg.forward().forEach(operations::add);
    back(leg.back());
  }

  private void wayBack() {
    if (!program.wayBack().isEmpty()) {
      script.gap();
      script.command("section", "way-back", ShellQuote.words("The way back of the whole plan"));
      back(program.wayBack());
    }
  }

  private void back(List<Operation> members) {
    if (!members.isEmpty()) {
      script.gap();
      script.command("back");
      members.forEach(operations::add);
    }
  }
}
