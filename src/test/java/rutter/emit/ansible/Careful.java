package rutter.emit.ansible;

import static rutter.testing.Programs.operation;
import static rutter.testing.Programs.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.program.Deed.Approve;
import rutter.program.Deed.ByHand;
import rutter.program.Deed.Sql;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Program;
import rutter.program.Program.Limits;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.program.Terms;
import rutter.sql.Dialect;
import rutter.sql.Dialect.Engine;
import rutter.testing.Programs;

/** A program whose words look like templates and variables, and that uses every term. */
final class Careful {
  /** Takes the place of the client of PostgreSQL. */
  static final String PSQL =
      """
      #!/bin/sh
      echo "psql $*" >> world/printed
      cat >> world/printed
      """;

  /** What its steps write, one after the other. */
  static final String PRINTED =
      """
      {{ 7*7 }} 3 {% raw %} {# no comment #}
      region {{ 5*7 }} $HOME, usual {{ 4*4 }}\\n'", secret it's {{ 6*7 }}
      own $HOME {{ 8*8 }} in /
      first try
      second try
      psql -X -v ON_ERROR_STOP=1 --single-transaction -f -
      SELECT '{{ 9*9 }} $HOME';
      list two words, function said, folder world
      """;

  private Careful() {}

  static Program program() {
    return new Program(
        Programs.header("Careful {{ 7*7 }} plan"),
        new Surroundings(
            List.of(
                new Input(
                    "REGION", Surroundings.Type.TEXT, Optional.empty(), false, "{{ 7*7 }}", true),
                new Input("COUNT", Surroundings.Type.INTEGER, Optional.of("12"), false, "", true),
                new Input(
                    "USUAL",
                    Surroundings.Type.TEXT,
                    Optional.of("{{ 4*4 }}\\n'\""),
                    false,
                    "",
                    true),
                new Input("SECRET", Surroundings.Type.TEXT, Optional.empty(), true, "", true)),
            List.of(),
            Map.of()),
        List.of(
            operation(
                "before/approval-1",
                Kind.APPROVAL,
                "{{ 7*7 }}",
                new Approve("Lead {{ 7*7 }}", Optional.empty()))),
        List.of(
            Programs.leg(
                "stage-1",
                "{{ 7*7 }} of {% x %}",
                List.of(),
                forward(),
                shell("stage-1/undo-1", Kind.ROLLBACK, "Nothing", Effect.CHANGES, "true\n"))),
        List.of(),
        List.of(),
        new Limits(List.of(), List.of(), Optional.empty(), Optional.empty()),
        List.of());
  }

  private static List<Operation> forward() {
    return List.of(
        operation(
            "stage-1/manual-1", Kind.MANUAL, "Look at {{ 7*7 }}", new ByHand(Optional.empty())),
        run("1", Terms.NONE, "n=abc\necho '{{ 7*7 }}' \"${#n} {% raw %} {# no comment #}\""),
        run(
            "2",
            terms(Optional.empty(), Map.of(), 0, Optional.empty(), List.of("REGION", "SECRET")),
            "[[ $COUNT == 12 ]]\necho \"region $REGION, usual $USUAL, secret $SECRET\""),
        run(
            "3",
            terms(
                Optional.of("/"), Map.of("OWN", "$HOME {{ 8*8 }}"), 0, Optional.empty(), List.of()),
            "echo \"own $OWN in $PWD\""),
        run(
            "4",
            terms(Optional.empty(), Map.of(), 1, Optional.of("^second (try|time)$"), List.of()),
            "grep -q first world/printed && echo second try || echo first try"),
        operation(
            "stage-1/run-5",
            Kind.RUN,
            "{{ 7*7 }}",
            new Sql(Dialect.of(Engine.POSTGRESQL), "SELECT '{{ 9*9 }} $HOME';\n", true)),
        shell(
            "stage-1/run-6",
            Kind.RUN,
            "Set",
            Effect.CHANGES,
            "list=(one 'two words')\nreadonly list\nsay() { echo said; }\ncd world\n"),
        shell(
            "stage-1/run-7",
            Kind.RUN,
            "Use",
            Effect.CHANGES,
            "echo \"list ${list[1]}, function $(say), folder ${PWD##*/}\" >> printed\n"));
  }

  /** A step whose output is both printed and kept. */
  private static Operation run(String number, Terms terms, String script) {
    Operation step =
        shell(
            "stage-1/run-" + number,
            Kind.RUN,
            "Print {{ 7*7 }} and {% x %}",
            Effect.CHANGES,
            "world=${world:-$PWD/world}\n{ " + script + "\n} | tee -a \"$world/printed\"\n");
    return Steps.with(step, step.deed(), terms);
  }

  private static Terms terms(
      Optional<String> cwd,
      Map<String, String> env,
      int retries,
      Optional<String> expect,
      List<String> variables) {
    return new Terms(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        cwd,
        env,
        retries,
        false,
        expect,
        variables,
        List.of());
  }
}
