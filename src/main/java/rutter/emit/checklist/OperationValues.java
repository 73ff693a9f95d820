package rutter.emit.checklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rutter.emit.Lasting;
import rutter.emit.template.Values;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Program;
import rutter.program.Terms;

/** What templates get of an operation. */
final class OperationValues {
  private final Sheet.Setting setting;
  private final Program.Limits limits;

  OperationValues(Sheet.Setting setting, Program.Limits limits) {
    this.setting = setting;
    this.limits = limits;
  }

  Map<String, Object> of(Operation operation, int number, String section) {
    Said said = Said.of(operation);
    Values values = new Values();
    values
        .put("number", number)
        .put("id", operation.id())
        .put("ref", setting.medium().inline(operation.id()))
        .put("section", section)
        .put("kind", operation.kind().toString())
        .put("title", said.title())
        .putAll("notes", setting.brevity().notes(said.notes()))
        .put("notesTogether", together(said.notes()))
        .put("effect", operation.effect().toString())
        .put("irreversible", operation.effect() == Effect.IRREVERSIBLE)
        .put("pointOfNoReturn", limits.pointOfNoReturn().equals(Optional.of(operation.id())))
        .put("undoneBy", String.join(", ", operation.undoneBy()))
        .put("line", setting.lines().lineAt(operation.span().start()));
    terms(operation.terms(), values);
    DeedValues.put(operation, values, setting, limits);
    values.putIfAny("hasNotes", "notes", "criteria", "stops", "turns", "env", "expect", "reason");
    return values.all();
  }

  private static String together(List<String> words) {
    return words.stream().filter(said -> !said.isBlank()).collect(Collectors.joining(" / "));
  }

  private void terms(Terms terms, Values values) {
    values
        .put("who", terms.who())
        .put("expected", terms.expected().map(Lasting::words))
        .put("timeout", terms.timeoutSeconds().map(Lasting::words))
        .put("host", terms.host())
        .put("hostRef", terms.host().map(setting.medium()::inline))
        .put("user", terms.user())
        .put("userRef", terms.user().map(setting.medium()::inline))
        .put("cwd", terms.cwd())
        .put("cwdRef", terms.cwd().map(setting.medium()::inline))
        .put("environment", environment(terms))
        .put("env", terms.env().entrySet().stream().map(this::variable).toList())
        .put("retries", terms.retries() == 0 ? "" : Integer.toString(terms.retries()))
        .put("confirm", terms.confirm())
        .put("expect", terms.expect())
        .put("expectRef", terms.expect().map(setting.medium()::inline))
        .put("variables", String.join(", ", terms.variables()))
        .put("tools", String.join(", ", terms.tools()));
  }

  private static String environment(Terms terms) {
    return terms.env().entrySet().stream()
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .collect(Collectors.joining(" "));
  }

  private Map<String, Object> variable(Map.Entry<String, String> variable) {
    return new Values()
        .put("name", variable.getKey())
        .put("value", variable.getValue())
        .put("ref", setting.medium().inline(variable.getKey() + "=" + variable.getValue()))
        .all();
  }
}
