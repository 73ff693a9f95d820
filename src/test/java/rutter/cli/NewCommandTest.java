package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.plan.Gap;
import rutter.plan.Plan;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;
import rutter.testing.Documents;

/** {@code rutter new}, as a user sees it. */
class NewCommandTest {
  private static final String GAPS =
      """
      # Gap map

      | Gap ID | Description      | Risk   | Effort | Stage   |
      | ------ | ---------------- | ------ | ------ | ------- |
      | G-01   | No `index`       | low    | 2h     |         |
      | G-02   | No audit         | high   | 3h     | Audit   |
      | G-03   | Audit not read   | medium | 4h     | Audit   |
      | G-04   | Old reports      |        |        | Dropped |
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder);
    desk.write("docs/gaps.md", GAPS);
  }

  @Test
  void printsAPlanOfTheTypeAsked() {
    Run run = desk.run("new", "--type", "add-index", "--title", "Index", "--owner", "Ada Mora");
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    Plan plan = Documents.plan(run.out());
    assertEquals("Index", plan.title().orElseThrow().text());
    assertEquals("Ada Mora", plan.metadata().owner().orElseThrow().text());
    assertEquals(
        List.of(
            "Measure the query that needs the index",
            "Build the index without blocking writes",
            "See that it is used and what it costs",
            "Drop the index that it replaces"),
        names(plan));
  }

  @Test
  void whatIsPrintedIsFormattedAlready() {
    for (String profile : List.of("sections", "phased", "staged", "checklist", "runbook")) {
      desk.input = desk.run("new", "--profile", profile).out();
      assertEquals(new Run(0, "", ""), desk.run("fmt", "--check", "-"));
    }
  }

  @Test
  void writesAFileThatIsNew() throws IOException {
    assertEquals(new Run(0, "", ""), desk.run("new", "-o", "docs/new.md"));
    assertEquals(desk.run("new").out(), Files.readString(folder.resolve("docs/new.md")));
    try (var files = Files.list(folder.resolve("docs"))) {
      assertEquals(
          List.of("gaps.md", "new.md"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    assertEquals(
        new Run(2, "", "rutter: plan.md: exists and is not written over; name another file\n"),
        desk.run("new", "-o", "plan.md"));
    assertEquals(Desk.PLAN, Files.readString(folder.resolve("plan.md")));
    Files.createSymbolicLink(folder.resolve("link.md"), Path.of("nowhere.md"));
    assertEquals(2, desk.run("new", "-o", "link.md").exit());
    assertEquals(
        new Run(2, "", "rutter: no/plan.md: cannot be written: there is no such folder\n"),
        desk.run("new", "-o", "no/plan.md"));
  }

  @Test
  void saysWhatWasMeant() {
    assertEquals(
        new Run(2, "", "rutter: `ad-index` is not known in --type; did you mean `add-index`?\n"),
        desk.run("new", "--type", "ad-index"));
    assertEquals(2, desk.run("new", "--profile", "stages").exit());
    assertEquals(
        new Run(
            2,
            "",
            "rutter: --type and --from-gap-map both say what the stages are; give one of them\n"),
        desk.run("new", "--type", "platform", "--from-gap-map", "docs/gaps.md"));
  }

  @Test
  void takesStagesAndMappingFromAGapMap() {
    Run run = desk.run("new", "--from-gap-map", "docs/gaps.md");
    assertEquals("", run.err());
    Plan plan = Documents.plan(run.out());
    assertEquals(List.of("No index", "No audit"), names(plan));
    assertEquals("2h", plan.stages().get(0).facts().effort().orElseThrow().text().text());
    assertEquals("high", plan.stages().get(1).facts().risk().orElseThrow().text().text());
    assertEquals(
        List.of("G-01 1", "G-02 2", "G-03 2", "G-04 dropped"),
        plan.gaps().all().stream().map(NewCommandTest::fate).toList());
    assertEquals("docs/gaps.md", plan.gaps().documents().get(0).text());
  }

  @Test
  void namesTheGapMapFromWhereThePlanIs() throws IOException {
    assertEquals(0, desk.run("new", "--from-gap-map", "docs/gaps.md", "-o", "docs/new.md").exit());
    String written = Files.readString(folder.resolve("docs/new.md"));
    assertEquals("gaps.md", Documents.plan(written).gaps().documents().get(0).text());
  }

  @Test
  void takesTheExampleOfAGapMap() throws IOException {
    desk.write(
        "map.md", Documents.text(Documents.EXAMPLES.resolve("monolith-auth-split/gap-map.md")));
    for (String profile : List.of("sections", "phased", "staged", "checklist", "runbook")) {
      Plan plan =
          Documents.plan(desk.run("new", "--profile", profile, "--from-gap-map", "map.md").out());
      assertEquals(11, plan.stages().size(), profile);
      assertEquals(13, plan.gaps().all().size(), profile);
      assertTrue(
          plan.gaps().all().stream()
              .allMatch(gap -> gap.disposition().isPresent() || gap.assignments().size() > 0),
          profile);
    }
  }

  @Test
  void aGapMapWithoutGapsIsRefused() {
    assertEquals(
        new Run(2, "", "rutter: plan.md: lists no gap that Rutter can read\n"),
        desk.run("new", "--from-gap-map", "plan.md"));
    assertEquals(
        new Run(2, "", "rutter: none.md: no such file\n"),
        desk.run("new", "--from-gap-map", "none.md"));
  }

  private static List<String> names(Plan plan) {
    return plan.stages().stream().map(stage -> stage.name().text()).toList();
  }

  private static String fate(Gap gap) {
    return gap.id().text()
        + " "
        + gap.disposition()
            .map(done -> done.kind().toString())
            .orElseGet(() -> String.join("+", gap.assignments().get(0).stages()));
  }
}
