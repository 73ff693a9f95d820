package rutter.emit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Duration.Seconds;
import rutter.program.Deed;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Program;
import rutter.program.Surroundings;
import rutter.program.Terms;
import rutter.text.Lines;
import rutter.text.Position;
import rutter.text.Span;

/** A program as JSON; {@code schemas/program.schema.json} says what stands in it. */
public final class ProgramJson implements Target {
  /** Changes when a reader of older output would misunderstand the new one. */
  static final String SCHEMA = "rutter.program/1";

  @Override
  public String name() {
    return "program";
  }

  @Override
  public String file(String plan) {
    return plan + ".program.json";
  }

  @Override
  public String write(Program program, Setting setting) {
    return Json.object(true, json -> new Writer(setting.plan()).write(json, program)) + "\n";
  }

  /** Writes one program with the places of its parts. */
  private record Writer(Lines plan) {

    private void write(Json json, Program program) {
      Program.Header header = program.header();
      json.put("schema", SCHEMA)
          .object(
              "plan",
              j ->
                  j.put("title", header.title())
                      .put("name", header.name())
                      .put("path", header.path())
                      .put("digest", header.digest())
                      .put("content", header.content())
                      .put("rutter", header.rutter()))
          .list("inputs", program.surroundings().inputs(), this::input)
          .list(
              "tools",
              program.surroundings().tools(),
              (j, tool) -> {
                j.put("name", tool.name());
                tool.version().ifPresent(version -> j.put("version", version));
              })
          .object(
              "clients",
              j ->
                  program.surroundings().clients().entrySet().stream()
                      .sorted(Map.Entry.comparingByKey())
                      .forEach(client -> j.put(word(client.getKey()), client.getValue())))
          .list("before", program.before(), this::operation)
          .list("legs", program.legs(), this::leg)
          .list("after", program.after(), this::operation)
          .list("wayBack", program.wayBack(), this::operation)
          .object("limits", j -> limits(j, program.limits()))
          .list(
              "leftOut",
              program.leftOut(),
              (j, left) -> {
                j.put("text", left.text()).put("reason", left.reason());
                at(j, left.span());
              });
    }

    private void limits(Json json, Program.Limits limits) {
      json.strings("abort", limits.abort()).strings("triggers", limits.triggers());
      limits.windowSeconds().ifPresent(window -> json.put("windowSeconds", window));
      limits.pointOfNoReturn().ifPresent(id -> json.put("pointOfNoReturn", id));
    }

    private void input(Json json, Surroundings.Input input) {
      json.put("name", input.name()).put("type", input.type().toString());
      input.preset().ifPresent(preset -> json.put("default", preset));
      json.put("secret", input.secret())
          .put("prompt", input.prompt())
          .put("declared", input.declared());
    }

    private void leg(Json json, Leg leg) {
      json.put("id", leg.id()).put("called", leg.called()).strings("facts", leg.facts());
      leg.owner().ifPresent(owner -> json.put("owner", owner));
      leg.risk().ifPresent(risk -> json.put("risk", risk));
      json.put("expected", leg.expected(), this::seconds)
          .strings("after", leg.after())
          .list("forward", leg.forward(), this::operation)
          .put("coverage", leg.coverage().toString())
          .list("back", leg.back(), this::operation);
      at(json, leg.span());
    }

    private void operation(Json json, Operation operation) {
      json.put("id", operation.id())
          .put("kind", operation.kind().toString())
          .put("title", operation.title())
          .strings("notes", operation.notes())
          .object("deed", j -> deed(j, operation.deed()))
          .object("terms", j -> terms(j, operation.terms()))
          .put("effect", operation.effect().toString())
          .strings("undoneBy", operation.undoneBy());
      at(json, operation.span());
    }

    private void deed(Json json, Deed deed) {
      if (deed instanceof Deed.Shell shell) {
        json.put("by", "shell").put("script", shell.script());
      } else if (deed instanceof Deed.Sql sql) {
        json.put("by", "sql")
            .put("engine", word(sql.dialect().engine()))
            .put("statements", sql.statements())
            .put("together", sql.together());
        sql.dialect().version().ifPresent(version -> json.put("version", version));
      } else if (deed instanceof Deed.ByHand byHand) {
        json.put("by", "hand");
        json.put(
            "shown",
            byHand.shown(),
            (j, shown) ->
                j.put("language", shown.language())
                    .put("code", shown.code())
                    .put("reason", shown.reason()));
      } else if (deed instanceof Deed.Wait wait) {
        json.put("by", "wait").put("seconds", wait.seconds());
      } else if (deed instanceof Deed.Approve approve) {
        json.put("by", "approval").put("role", approve.role());
        json.put(
            "given",
            approve.given(),
            (j, given) -> {
              j.put("name", given.name()).put("date", given.date());
              text(j, "digest", given.digest());
            });
      } else if (deed instanceof Deed.Decide decide) {
        json.put("by", "decision").strings("criteria", decide.criteria());
      }
    }

    private void terms(Json json, Terms terms) {
      text(json, "who", terms.who());
      json.put("expected", terms.expected(), this::seconds);
      terms.timeoutSeconds().ifPresent(timeout -> json.put("timeoutSeconds", timeout));
      text(json, "host", terms.host());
      text(json, "user", terms.user());
      text(json, "cwd", terms.cwd());
      if (!terms.env().isEmpty()) {
        json.object("env", j -> terms.env().forEach(j::put));
      }
      json.put("retries", terms.retries()).put("confirm", terms.confirm());
      text(json, "expect", terms.expect());
      json.strings("variables", terms.variables()).strings("tools", terms.tools());
    }

    private void text(Json json, String name, Optional<String> value) {
      value.ifPresent(words -> json.put(name, words));
    }

    private void seconds(Json json, Seconds seconds) {
      json.put("least", seconds.least());
      seconds.most().ifPresent(most -> json.put("most", most));
    }

    private void at(Json json, Span span) {
      Position start = plan.at(span.start());
      Position end = plan.at(span.end());
      json.put("line", start.line())
          .put("column", start.column())
          .put("endLine", end.line())
          .put("endColumn", end.column());
    }

    private static String word(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }
}
