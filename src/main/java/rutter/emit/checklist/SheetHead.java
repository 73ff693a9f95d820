package rutter.emit.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rutter.emit.Lasting;
import rutter.emit.Terminal;
import rutter.emit.template.Values;
import rutter.program.Deed.Approve;
import rutter.program.Deed.Given;
import rutter.program.Operation;
import rutter.program.Program;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.program.Surroundings.Tool;

/** What templates get of a program besides its operations. */
final class SheetHead {
  /** Where a service allows less than a title of a plan takes. */
  private static final int NARROW = 180;

  private SheetHead() {}

  static Map<String, Object> of(Program program, Sheet.Setting setting) {
    Program.Header header = program.header();
    Program.Limits limits = program.limits();
    return new Values()
        .put("title", header.title())
        .put("plainTitle", setting.medium().plain(Terminal.fit(header.title(), NARROW)))
        .put("plan", header.name())
        .put("path", header.path())
        .put("digest", header.digest())
        .put("rutter", header.rutter())
        .put("window", limits.windowSeconds().map(Lasting::words))
        .putAll("abort", limits.abort())
        .putAll("triggers", limits.triggers())
        .putIfAny("hasLimits", "abort", "triggers")
        .put("hasTools", !program.surroundings().tools().isEmpty())
        .put("hasNeeds", needs(program.surroundings()))
        .put("hasLeftOut", !program.leftOut().isEmpty())
        .put(
            "inputs",
            program.surroundings().inputs().stream()
                .map(input -> input(input, setting.medium()))
                .toList())
        .put("tools", tools(program.surroundings().tools(), setting.medium()))
        .put("roles", program.forward().filter(SheetHead::approves).map(SheetHead::role).toList())
        .put("leftOut", leftOut(program, setting))
        .put("codeOmitted", !setting.brevity().showsCode())
        .all();
  }

  private static boolean needs(Surroundings surroundings) {
    return !surroundings.inputs().isEmpty() || !surroundings.tools().isEmpty();
  }

  private static Map<String, Object> input(Input input, Medium medium) {
    return new Values()
        .put("name", input.name())
        .put("ref", medium.inline(input.name()))
        .put("type", input.type().toString())
        .put("preset", input.secret() ? "" : input.preset().orElse(""))
        .put("secret", input.secret())
        .put("prompt", input.prompt().equals(input.name()) ? "" : input.prompt())
        .put("declared", input.declared())
        .all();
  }

  private static List<Map<String, Object>> tools(List<Tool> tools, Medium medium) {
    List<Map<String, Object>> all = new ArrayList<>();
    tools.forEach(tool -> all.add(tool(tool, medium).put("more", !all.isEmpty()).all()));
    return all;
  }

  private static Values tool(Tool tool, Medium medium) {
    return new Values()
        .put("name", tool.name())
        .put("ref", medium.inline(tool.name()))
        .put("version", tool.version());
  }

  private static boolean approves(Operation operation) {
    return operation.deed() instanceof Approve;
  }

  private static Map<String, Object> role(Operation operation) {
    Approve approval = (Approve) operation.deed();
    return new Values()
        .put("role", approval.role())
        .put("given", approval.given().isPresent())
        .put("name", approval.given().map(Given::name))
        .put("date", approval.given().map(Given::date))
        .all();
  }

  /** By the reason, since most of what is left out has the same. */
  private static List<Map<String, Object>> leftOut(Program program, Sheet.Setting setting) {
    Map<String, List<Map<String, Object>>> byReason = new LinkedHashMap<>();
    for (Program.LeftOut left : program.leftOut()) {
      List<Map<String, Object>> same =
          byReason.computeIfAbsent(reason(left), reason -> new ArrayList<>());
      same.add(
          new Values()
              .put("text", left.text())
              .put("line", setting.lines().lineAt(left.span().start()))
              .put("more", !same.isEmpty())
              .all());
    }
    return byReason.entrySet().stream()
        .map(one -> new Values().put("reason", one.getKey()).put("parts", one.getValue()).all())
        .toList();
  }

  /** {@code it is for reading: Contacts} of contacts is {@code It is for reading}. */
  private static String reason(Program.LeftOut left) {
    String reason = left.reason();
    String own = ": " + left.text();
    String alone =
        reason.endsWith(own) ? reason.substring(0, reason.length() - own.length()) : reason;
    return alone.isEmpty()
        ? alone
        : alone.substring(0, 1).toUpperCase(Locale.ROOT) + alone.substring(1);
  }
}
