package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** {@code rutter report}: of one plan, of several, into files, and of what cannot be read. */
class ReportCommandTest {
  @TempDir Path folder;

  @Test
  void theFirstLineIsTheVerdictAndTheLastAMark() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    List<String> lines = desk.run("report", "plan.md").out().lines().toList();
    assertEquals("## Incomplete: 1 warning, 1 stage without a rollback", lines.get(0));
    assertEquals("<!-- rutter-report: plan.md -->", lines.get(lines.size() - 1));
  }

  @Test
  void severalPlansStandBelowATableOfThem() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    desk.write("plans/more.md", Desk.LACKING.replace("the archive", "the mail"));
    desk.write("plans/notes.md", "# Notes\n\nNothing of a plan.\n");
    Desk.Run run = desk.run("report", "plan.md", "plans");
    assertTrue(run.out().startsWith("## 2 plans: 2 incomplete\n"), run::out);
    assertTrue(run.out().contains("| plans/more.md | **incomplete** |"), run::out);
    assertTrue(run.out().contains("**Migration plan: move the mail**"), run::out);
    assertTrue(run.out().endsWith("<!-- rutter-report: 2 plans -->\n"), run::out);
  }

  @Test
  void allIsNothingButTheTable() throws IOException {
    Desk desk =
        new Desk(
            folder, "---\nowner: Ada\nstatus: draft\nupdated: 2026-06-01\n---\n" + Desk.LACKING);
    desk.environment.put("RUTTER_TODAY", "2026-06-04");
    Desk.Run run = desk.run("report", "--all", ".");
    assertEquals(
        """
        ## 1 plan: 1 incomplete

        ### Plans (1)

        | Plan | Verdict | Status | Risk | Owner | Changed | Undone | Verified | Gaps | Approvals | Findings |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | plan.md | **incomplete** | draft | — | Ada | 3 days ago | **1 of 2** | 2 of 2 | — | — | 1 warning |

        <!-- rutter-report: index -->
        """,
        run.out());
  }

  @Test
  void aFolderWithoutPlansHasATableOfNone() throws IOException {
    Desk desk = new Desk(folder, "# Notes\n");
    assertEquals("## 0 plans\n\n<!-- rutter-report: index -->\n", desk.run("report", ".").out());
  }

  @Test
  void aPlanIsReadFromStandardInput() throws IOException {
    Desk desk = new Desk(folder);
    desk.input = Desk.LACKING;
    Desk.Run run = desk.run("report", "-");
    assertTrue(run.out().contains("**Migration plan: move the archive** · \\<stdin\\>"), run::out);
  }

  @Test
  void findingsMakeItFailOnlyWhereThatIsAskedFor() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    assertEquals(0, desk.run("report", "plan.md").exit());
    assertEquals(0, desk.run("report", "plan.md", "--fail-on", "error").exit());
    assertEquals(1, desk.run("report", "plan.md", "--fail-on", "warning").exit());
    assertEquals(2, desk.run("report", "plan.md", "none.md").exit());
  }

  @Test
  void whatCannotBeReadIsNoReport() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    for (String format : List.of("md", "html")) {
      desk.run("report", "plan.md", "--format", format, "-o", "report");
      String before = Files.readString(folder.resolve("report"));
      Desk.Run run = desk.run("report", "none.md", "--format", format, "-o", "report");
      assertEquals(2, run.exit());
      assertTrue(run.err().contains("none.md"), run::err);
      assertEquals("", desk.run("report", "none.md", "--format", format).out());
      assertEquals(before, Files.readString(folder.resolve("report")), "the last one is kept");
      Files.delete(folder.resolve("report"));
    }
    assertTrue(
        desk.run("report", "plan.md", "none.md").out().startsWith("## Incomplete"),
        "of those that can be read");
  }

  @Test
  void aReportIsWrittenAnewButNobodyElsesFileIsTouched() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    desk.write("empty.md", "");
    for (String file : List.of("report.md", "report.md", "empty.md")) {
      assertEquals(0, desk.run("report", "plan.md", "-o", file).exit(), file);
      assertEquals(
          desk.run("report", "plan.md").out(), Files.readString(folder.resolve(file)), file);
    }
    Desk.Run run = desk.run("report", "plan.md", "-o", "plan.md");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("plan.md: exists and is no report"), run::err);
    assertEquals(Desk.LACKING, Files.readString(folder.resolve("plan.md")));
  }

  @Test
  void aFolderTakesAPageForEachPlanAndAnIndex() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    desk.write("plans/more.md", Desk.LACKING.replace("the archive", "the mail"));
    desk.write("plans/More.md", Desk.LACKING.replace("the archive", "the <news>"));
    desk.write("plans-more.md", Desk.LACKING);
    for (String out : List.of("site/", "site")) {
      Desk.Run run = desk.run("report", ".", "--format", "html", "-o", out);
      assertEquals(0, run.exit(), run::err);
      assertEquals("", run.out());
    }
    String index = Files.readString(folder.resolve("site/index.html"));
    Map<String, String> pages = new TreeMap<>();
    Matcher link = Pattern.compile("<a href=\"([\\w.-]+)\"><bdi>([^<]*)<").matcher(index);
    while (link.find()) {
      pages.put(link.group(2), Files.readString(folder.resolve("site").resolve(link.group(1))));
    }
    assertEquals(
        List.of("plan.md", "plans-more.md", "plans/More.md", "plans/more.md"),
        List.copyOf(pages.keySet()));
    pages.forEach((plan, page) -> assertTrue(page.contains("<bdi>" + plan + "</bdi>"), plan));
    assertTrue(
        pages
            .get("plans/More.md")
            .contains("<h1 dir=\"auto\">Migration plan: move the &lt;news&gt;</h1>"));
    String all = desk.run("report", "--all", ".", "--format", "html").out();
    assertFalse(all.contains("href=\"plan"), all);
  }

  @Test
  void nobodyElsesPageIsTouched() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    desk.write("site/index.html", "<h1>Ours</h1>\n");
    Desk.Run run = desk.run("report", "plan.md", "--format", "html", "-o", "site");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("site/index.html: exists and is no report"), run::err);
    assertFalse(Files.exists(folder.resolve("site/plan.html")), "all or none");
    assertEquals(
        0, desk.run("report", "plan.md", "--format", "html", "-o", "site", "--force").exit());
    assertTrue(
        Files.readString(folder.resolve("site/index.html")).contains("1 plan: 1 incomplete"));
  }

  @Test
  void secretsAreNotRepeated() throws IOException {
    Desk desk =
        new Desk(
            folder,
            Desk.LACKING
                + "\n```sql\nALTER USER archivist PASSWORD 'Lang-Gang-5';\n```\n\n## Phase 3: Lang-Gang-5\n");
    String out = desk.run("report", "plan.md").out();
    assertTrue(out.contains("ALTER USER archivist PASSWORD '"), out);
    assertFalse(out.contains("Lang-Gang"), out);
    String page = desk.run("report", "plan.md", "--format", "html").out();
    assertTrue(page.contains("ALTER USER archivist PASSWORD"), page);
    assertFalse(page.contains("Lang-Gang"), page);
    String unasked = desk.run("report", "plan.md", "--only", "gap-unassigned").out();
    assertTrue(unasked.contains("ALTER USER archivist PASSWORD '"), unasked);
    assertFalse(unasked.contains("Lang-Gang"), unasked);
  }

  @Test
  void whatCannotBeMeantIsRefused() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    for (List<String> wrong :
        List.of(
            List.of("--format", "pdf"),
            List.of("--max-chars", "100"),
            List.of("--link-base", "javascript:alert(1)"),
            List.of("--link-base", "https://x/](y)"))) {
      Desk.Run run = desk.run("report", "plan.md", wrong.get(0), wrong.get(1));
      assertEquals(2, run.exit(), wrong.toString());
      assertTrue(run.err().contains(wrong.get(0)), run::err);
    }
  }
}
