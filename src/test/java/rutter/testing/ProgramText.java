package rutter.testing;

import java.util.ArrayList;
import java.util.List;
import rutter.program.Deed;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Program;
import rutter.program.Surroundings;
import rutter.program.Terms;
import rutter.text.Lines;

/** A program as a text for reading: each operation with what is said of it and what is run. */
public final class ProgramText {
  private final Lines plan;
  private final StringBuilder out = new StringBuilder();

  private ProgramText(Lines plan) {
    this.plan = plan;
  }

  public static String of(Program program, Lines plan) {
    ProgramText text = new ProgramText(plan);
    text.program(program);
    return text.out.toString();
  }

  private void line(String indent, String words) {
    String first = indent;
    for (String line : (Iterable<String>) words.strip().lines()::iterator) {
      out.append((first + line).stripTrailing()).append('\n');
      first = " ".repeat(indent.length());
    }
  }

  private void program(Program program) {
    Surroundings surroundings = program.surroundings();
    surroundings.inputs().forEach(input -> line("input ", input(input)));
    surroundings.tools().forEach(tool -> line("tool ", tool.name()));
    surroundings.clients().forEach((engine, command) -> line("client ", engine + " " + command));
    program.before().forEach(this::operation);
    program.legs().forEach(this::leg);
    line("", "== after");
    program.after().forEach(this::operation);
    line("", "== way back");
    program.wayBack().forEach(this::operation);
    program.limits().abort().forEach(words -> line("abort: ", words));
    program.limits().triggers().forEach(words -> line("turn back: ", words));
    program.limits().pointOfNoReturn().ifPresent(id -> line("no way back after: ", id));
    program
        .leftOut()
        .forEach(
            left ->
                line(
                    "left out: ",
                    "line "
                        + plan.lineAt(left.span().start())
                        + ", "
                        + left.text()
                        + " ("
                        + left.reason()
                        + ")"));
  }

  private static String input(Surroundings.Input input) {
    return input.name() + " " + input.type() + (input.declared() ? " declared" : "");
  }

  private void leg(Leg leg) {
    String after = leg.after().isEmpty() ? "" : " after " + String.join(", ", leg.after());
    line("== ", leg.id() + ": " + leg.called() + after);
    leg.owner().ifPresent(owner -> line("owner: ", owner));
    leg.risk().ifPresent(risk -> line("risk: ", risk));
    leg.expected().ifPresent(time -> line("expected: ", time.least() + " seconds"));
    leg.facts().forEach(fact -> line("fact: ", fact));
    leg.forward().forEach(this::operation);
    line("-- ", "back: " + leg.coverage());
    leg.back().forEach(this::operation);
  }

  private void operation(Operation operation) {
    line(
        "",
        operation.id()
            + " ["
            + operation.kind()
            + ", "
            + operation.effect()
            + ", line "
            + plan.lineAt(operation.span().start())
            + "] "
            + operation.title());
    operation.notes().forEach(note -> line("    ~ ", note));
    terms(operation.terms());
    if (!operation.undoneBy().isEmpty()) {
      line("    undone by ", String.join(", ", operation.undoneBy()));
    }
    deed(operation.deed());
  }

  private void terms(Terms terms) {
    List<String> said = new ArrayList<>();
    terms.timeoutSeconds().ifPresent(seconds -> said.add("timeout=" + seconds));
    terms.host().ifPresent(host -> said.add("host=" + host));
    terms.user().ifPresent(user -> said.add("user=" + user));
    terms.cwd().ifPresent(cwd -> said.add("cwd=" + cwd));
    terms.expect().ifPresent(expect -> said.add("expect=" + expect));
    terms.env().forEach((name, value) -> said.add(name + "=" + value));
    if (terms.retries() > 0) {
      said.add("retries=" + terms.retries());
    }
    if (terms.confirm()) {
      said.add("confirm");
    }
    terms.variables().forEach(name -> said.add("$" + name));
    if (!said.isEmpty()) {
      line("    ", String.join(" ", said));
    }
  }

  private void deed(Deed deed) {
    if (deed instanceof Deed.Shell shell) {
      line("    | ", shell.script());
    } else if (deed instanceof Deed.Sql sql) {
      line("    ", sql.dialect().engine() + (sql.together() ? ", together" : ""));
      line("    | ", sql.statements());
    } else if (deed instanceof Deed.ByHand byHand) {
      byHand
          .shown()
          .ifPresent(
              shown -> {
                line("    by hand: ", shown.reason());
                line("    : ", shown.code());
              });
    } else if (deed instanceof Deed.Wait wait) {
      line("    wait ", wait.seconds() + " seconds");
    } else if (deed instanceof Deed.Approve approve) {
      line(
          "    given: ",
          approve.given().map(given -> given.name() + ", " + given.date()).orElse("no"));
    } else if (deed instanceof Deed.Decide decide) {
      decide.criteria().forEach(criterion -> line("    ? ", criterion));
    }
  }
}
