package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/**
 * {@code rutter build --to checklist} and its like: of the examples, and by templates of a team.
 */
class BuildListsTest {
  private static final String PLAN =
      """
      # Move the archive

      ## Phase 1: Copy

      1. Tell the readers

      **Rollback:** drop the copy

      **Verification:** row counts are equal
      """;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> listsOfExamplesHaveEachOperationOnce() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      return examples.filter(Files::isDirectory).sorted().toList().stream()
          .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
    }
  }

  private void check(Path example) throws IOException {
    Path place = folder.resolve(example.getFileName());
    Files.createDirectories(place);
    try (Stream<Path> files = Files.list(example)) {
      for (Path file : files.toList()) {
        Files.copy(file, place.resolve(file.getFileName()));
      }
    }
    Desk desk = new Desk(place, Files.readString(example.resolve("plan.md")));
    for (String list : List.of("checklist", "checklist-html", "csv", "issue-form")) {
      String text = built(desk, list);
      for (JsonNode id : new ObjectMapper().readTree(built(desk, "program")).findValues("id")) {
        boolean operation = id.textValue().contains("/");
        Pattern once =
            Pattern.compile(
                "(?m)(?<=`|data-id=\"|^\"\\d{1,4}\",\")" + id.textValue() + "(?=[`\"])");
        assertEquals(operation ? 1 : 0, once.matcher(text).results().count(), id + " of " + list);
      }
    }
  }

  private static String built(Desk desk, String target) {
    Desk.Run run = desk.run("build", "--to", target, "-o", "-", "plan.md");
    assertEquals(0, run.exit(), run::err);
    return run.out();
  }

  @Test
  void aTemplateOfTheTeamIsTakenForTheOneThatShips() throws IOException {
    Desk desk = new Desk(folder, PLAN);
    desk.write(
        "ours/checklist/checklist.mustache",
        "{{title}}\n{{#operations}}\n* {{title}} ({{kind}}, line {{line}})\n{{/operations}}\n");
    desk.write("ours/checklist/page.css", "h1 { color: teal; }\r\n");
    Desk.Run run = build(desk, "checklist", "--templates", "ours");
    assertEquals(
        """
        Move the archive
        * Tell the readers (manual, line 5)
        * row counts are equal (verify, line 9)
        * drop the copy (rollback, line 7)
        """,
        run.out());
    assertTrue(
        build(desk, "checklist-html", "--templates", "ours")
            .out()
            .contains("\n}\nh1 { color: teal; }\n</style>"));
  }

  @Test
  void whatStandsInTwoBracesIsQuotedInATemplateOfTheTeamToo() throws IOException {
    Desk desk = new Desk(folder, PLAN.replace("the archive", "`rm -rf` 1 < 2 = | [x](y)"));
    desk.write("ours/checklist/checklist.mustache", "| {{title}} |\n");
    desk.write("ours/checklist/page.mustache", "<p title=\"{{title}}\">{{title}}\n");
    assertEquals(
        "| Move rm -rf 1 \\< 2 = \\| x |\n", build(desk, "checklist", "--templates", "ours").out());
    assertEquals(
        "<p title=\"Move rm -rf 1 &lt; 2 = | x\">Move rm -rf 1 &lt; 2 = | x\n",
        build(desk, "checklist-html", "--templates", "ours").out());
  }

  @Test
  void whatOnlyLeadsToCriteriaIsNone() throws IOException {
    Desk desk = new Desk(folder, PLAN + "\n## Abort criteria\n\nStop if:\n\n- errors above 1 %\n");
    String list = build(desk, "checklist").out();
    assertTrue(list.contains("turn back\n\n- Stop: errors above 1 %\n\n"), list);
  }

  @Test
  void whatIsForReadingInARollbackIsNoStepOfIt() throws IOException {
    Desk desk =
        new Desk(
            folder,
            PLAN
                + """

                ## Rollback plan

                ### Table of contents

                - [Put the copy back](#put-the-copy-back)

                ### Put the copy back

                1. Stop the readers

                ### Contacts

                - Ada Berg, archive@example.org
                """);
    String list = build(desk, "checklist").out();
    assertTrue(list.contains("- [ ] Stop the readers"), list);
    assertTrue(!list.contains("- [ ] Ada Berg") && !list.contains("- [ ] Put the copy back"), list);
  }

  @Test
  void manyReasonsToStopAreNotSaidAgainAfterEachStage() throws IOException {
    String reasons = "- more than 1 % of reads fail\n".repeat(21);
    Desk desk = new Desk(folder, PLAN + "\n## Abort criteria\n\n" + reasons);
    String list = build(desk, "checklist").out();
    assertTrue(list.contains("  - None of the 21 reasons to stop or to turn back holds\n"), list);
  }

  @Test
  void aTemplateThatCannotBeFilledIsNamed() throws IOException {
    Desk desk = new Desk(folder, PLAN);
    desk.write("ours/checklist/checklist.mustache", "{{#operations}}{{title}}\n");
    Desk.Run run = build(desk, "checklist", "--templates", "ours");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("checklist/checklist.mustache: "), run.err());
  }

  @Test
  void aTemplateThatTakesInOneThatIsNotThereIsNamed() throws IOException {
    Desk desk = new Desk(folder, PLAN);
    desk.write("ours/checklist/checklist.mustache", "{{> header}}\n");
    Desk.Run run = build(desk, "checklist", "--templates", "ours");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("checklist/header.mustache"), run.err());
  }

  @Test
  void listsAreMadeAnewButNobodyElsesFileIsTouched() throws IOException {
    Desk desk = new Desk(folder, PLAN);
    String[] make = {"build", "--strictness", "draft", "--to", "all", "-o", "out", "plan.md"};
    assertEquals(0, desk.run(make).exit());
    assertEquals(0, desk.run(make).exit());
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      Path csv = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
      Files.writeString(csv, "number,id,what I did\n");
    }
    Desk.Run run = desk.run(make);
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("was not made by Rutter"), run.err());
  }

  private static Desk.Run build(Desk desk, String target, String... more) {
    return desk.run(
        Stream.concat(
                Stream.of("build", "--strictness", "draft", "--to", target, "-o", "-", "plan.md"),
                Stream.of(more))
            .toArray(String[]::new));
  }
}
