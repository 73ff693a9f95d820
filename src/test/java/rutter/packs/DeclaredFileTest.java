package rutter.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.program.Surroundings.Tool;
import rutter.sql.Dialect.Engine;
import rutter.text.Source;
import rutter.text.Span;

/** What the front matter of a plan says that must be there. */
class DeclaredFileTest {
  private static Surroundings read(String yaml) throws BadRulesException {
    String text = "---\n" + yaml + "---\n\n# Plan\n";
    Span front = new Span(0, text.lastIndexOf("---") + 3);
    return DeclaredFile.read(Source.of("plan.md", text), Optional.of(front));
  }

  private static String wrong(String yaml) {
    return String.valueOf(assertThrows(BadRulesException.class, () -> read(yaml)).getMessage());
  }

  @Test
  void inputsHaveTypesDefaultsAndQuestions() throws BadRulesException {
    Surroundings declared =
        read(
            """
            title: Anything: as YAML it would be wrong
            inputs:
              RELEASE: {type: text, prompt: "Which release?"}
              COUNT: {type: integer, default: 3}
              TOKEN: {secret: true}
              REGION: eu-west-1
            """);
    assertEquals(
        List.of(
            new Input(
                "RELEASE", Surroundings.Type.TEXT, Optional.empty(), false, "Which release?", true),
            new Input("COUNT", Surroundings.Type.INTEGER, Optional.of("3"), false, "COUNT", true),
            new Input("TOKEN", Surroundings.Type.TEXT, Optional.empty(), true, "TOKEN", true),
            new Input(
                "REGION", Surroundings.Type.TEXT, Optional.of("eu-west-1"), false, "REGION", true)),
        declared.inputs());
  }

  @Test
  void toolsAndClientsAreDeclared() throws BadRulesException {
    Surroundings declared =
        read(
            """
            tools: {jq: jq --version, psql: }
            sql: {connect: psql service=orders}
            """);
    assertEquals(
        List.of(new Tool("jq", Optional.of("jq --version")), new Tool("psql", Optional.empty())),
        declared.tools());
    assertEquals(Map.of(Engine.POSTGRESQL, "psql service=orders"), declared.clients());
    assertEquals(
        Map.of(Engine.MYSQL, "mysql --login-path=orders"),
        read("sql: {connect: mysql --login-path=orders}\n").clients());
  }

  @Test
  void nothingDeclaredIsNothing() throws BadRulesException {
    assertEquals(
        new Surroundings(List.of(), List.of(), Map.of()), read("title: [a: b\nowner: Ada\n"));
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() {
    assertEquals(
        "plan.md:3: `default` of COUNT needs a whole number",
        wrong("inputs:\n  COUNT: {type: integer, default: many}\n"));
    assertEquals(
        "plan.md:4: a secret stands in no plan: leave `default` out",
        wrong("owner: Ada\ninputs:\n  TOKEN: {secret: yes, default: abc}\n"));
    assertEquals(
        "plan.md:3: `MY-NAME` is no name of a variable: letters, digits and _ only",
        wrong("inputs:\n  MY-NAME: {}\n"));
    assertEquals(
        "plan.md:2: `conect` is not known in `sql`; did you mean `connect`?",
        wrong("sql: {conect: psql}\n"));
  }
}
