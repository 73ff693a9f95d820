package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;
import rutter.testing.Outside;
import rutter.testing.Repository;

/** {@code rutter diff} of a plan and what git keeps of it. */
class DiffRevisionsTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Stage 1: Copy

      **Risk**: high

      - [ ] Copy the rows

      **Verification**: row counts are equal
      **Rollback**: drop the copy

      It takes a night, in which nobody reads, and a morning in which everybody does.
      """;

  @TempDir Path folder;
  private Desk desk;
  private Repository repository;

  @BeforeEach
  void commit() throws Exception {
    repository = new Repository(folder, new Outside(folder));
    repository.write("docs/plan.md", PLAN).stage("docs/plan.md").commit().good();
    desk = new Desk(folder);
    desk.environment.putAll(repository.shell.environment);
    desk.environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
  }

  private void now(String from, String to) throws IOException {
    repository.write("docs/plan.md", repository.text("docs/plan.md").replace(from, to));
  }

  @Test
  void oneFileIsComparedWithTheLastCommit() throws IOException {
    now("high", "low");
    Run run = desk.run("diff", "docs/plan.md");
    assertTrue(
        run.out().startsWith("docs/plan.md:5:11: warning: the risk of Stage 1 “Copy”"), run.out());
    assertEquals(run, desk.run("diff", "--rev", "HEAD", "docs/plan.md"));
  }

  @Test
  void whatIsGoneIsNamedAsGitNamesIt() throws Exception {
    now("- [ ] Copy the rows\n", "- [ ] Copy the rows\n- [ ] Tell the readers\n");
    repository.stage("docs/plan.md").commit().good();
    now("- [ ] Tell the readers\n", "");
    repository.stage("docs/plan.md").commit().good();
    String gone = desk.run("diff", "--rev", "HEAD~1", "docs/plan.md").out();
    assertTrue(gone.startsWith("HEAD~1:docs/plan.md:8:7: warning: Stage 1 “Copy” no"), gone);
    String both = desk.run("diff", "--rev", "HEAD~2", "--rev2", "HEAD~1", "docs/plan.md").out();
    assertTrue(both.startsWith("HEAD~1:docs/plan.md:8:7: note: Stage 1 “Copy” has a new"), both);
    assertEquals(0, desk.run("diff", "--rev", "HEAD~2", "-q", "docs/plan.md").exit());
  }

  /** Services know no file of that name. */
  @Test
  void whatIsGoneIsAnnotatedWhereItStood() throws IOException {
    now("- [ ] Copy the rows\n", "");
    now("**Rollback**: drop the copy\n", "**Rollback**: not applicable, nobody reads it\n");
    String annotations = desk.run("diff", "--format", "github", "docs/plan.md").out();
    assertTrue(
        annotations.contains(
            "::warning file=docs/plan.md,line=5,endLine=5,col=1,endColumn=15,title=plan-change-step-removed::"),
        annotations);
    assertFalse(annotations.contains("HEAD"), annotations);
    String sarif = desk.run("diff", "--format", "sarif", "docs/plan.md").out();
    assertFalse(sarif.contains("HEAD"), sarif);
    String json = desk.run("diff", "--format", "json", "docs/plan.md").out();
    assertTrue(json.contains("\"HEAD:docs/plan.md\""), json);
    String quiet = desk.run("diff", "-q", "--format", "github", "docs/plan.md").out();
    assertEquals(1, quiet.lines().count(), quiet);
    assertTrue(quiet.startsWith("::error file=docs/plan.md,line=9,"), quiet);
    String text = desk.run("diff", "-q", "docs/plan.md").out();
    assertTrue(text.endsWith("\n1 change: 1 error\n"), text);
  }

  @Test
  void aFileThatWasRenamedTwiceIsFound() throws Exception {
    repository.git("mv", "docs/plan.md", "docs/archive.md").good();
    repository.commit().good();
    repository.git("mv", "docs/archive.md", "docs/old.md").good();
    repository.commit().good();
    Run between = desk.run("diff", "--rev", "HEAD~2", "--rev2", "HEAD~1", "-q", "docs/archive.md");
    assertEquals(new Run(0, "", ""), between);
  }

  @Test
  void aFileThatWasRenamedIsFound() throws Exception {
    repository.git("mv", "docs/plan.md", "docs/archive.md").good();
    repository.write("docs/archive.md", PLAN.replace("drop the copy", "keep the copy"));
    repository.stage("docs/archive.md").commit().good();
    String found = desk.run("diff", "--rev", "HEAD~1", "docs/archive.md").out();
    assertTrue(found.startsWith("docs/archive.md:10:15: warning: Stage 1 “Copy” is und"), found);
    repository.write("docs/archive.md", PLAN.replace("**Rollback**: drop the copy\n", ""));
    String later = desk.run("diff", "--rev", "HEAD~1", "docs/archive.md").out();
    assertTrue(later.contains("has no rollback any more"), later);
  }

  @Test
  void whatLiesBesideAPlanIsThatOfItsRevision() throws Exception {
    String map = "# Gap map\n\n| Gap | Title | Stage |\n| --- | --- | --- |\n";
    String first = map + "| G-01 | Readers | Stage 1 |\n";
    repository.write("docs/gaps.md", first + "| G-02 | Archives | Stage 1 |\n");
    repository.write("docs/plan.md", "---\ngap_map: gaps.md\n---\n" + PLAN);
    repository.stage("docs/gaps.md", "docs/plan.md").commit().good();
    assertEquals("", desk.run("diff", "-q", "--fail-on", "note", "docs/plan.md").out());
    repository.write("docs/gaps.md", first);
    String found = desk.run("diff", "docs/plan.md").out();
    assertTrue(found.contains("G-02 “Archives” is no longer in the plan"), found);
    assertTrue(found.endsWith("1 change: 1 error\n"), found);
  }

  @Test
  void whatGitDoesNotHaveIsSaidInOneLine() throws IOException {
    repository.write("docs/new.md", PLAN);
    assertEquals(
        new Run(
            2, "", "rutter: docs/new.md: is not in HEAD, and nothing there was renamed to it\n"),
        desk.run("diff", "docs/new.md"));
    assertEquals(
        new Run(2, "", "rutter: docs/plan.md: git knows no revision v9\n"),
        desk.run("diff", "--rev", "v9", "docs/plan.md"));
    assertEquals(
        new Run(2, "", "rutter: docs/plan.md: git knows no revision --output=x\n"),
        desk.run("diff", "--rev=--output=x", "docs/plan.md"));
    assertEquals(
        new Run(2, "", "rutter: there/plan.md: no such file\n"), desk.run("diff", "there/plan.md"));
    Path alone = Files.createTempDirectory("alone");
    Desk other = new Desk(alone);
    other.environment.putAll(desk.environment);
    other.environment.put("GIT_CEILING_DIRECTORIES", String.valueOf(alone.getParent()));
    assertEquals(
        new Run(2, "", "rutter: plan.md: is in no repository of git, so it has no revisions\n"),
        other.run("diff", "plan.md"));
  }
}
