package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** {@code --require-codeowners}: who approves must own the plan. */
class CodeOwnersOptionTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder);
    desk.write(".git/HEAD", "ref: refs/heads/main\n");
    desk.write(
        "plans/move.md",
        Desk.LACKING
            + "\n## Approvals\n\n| Role | Name       | Date       | Decision |\n"
            + "| ---- | ---------- | ---------- | -------- |\n"
            + "| CTO  | Ada (@ada) | 2026-05-03 | Approved |\n");
  }

  private Run lint() {
    return desk.run("lint", "--only", "approval-not-owner", "--require-codeowners", "plans");
  }

  @Test
  void anOwnerApproves() throws IOException {
    desk.write(".github/CODEOWNERS", "/plans/ @ada\n");
    assertEquals(0, lint().exit());
  }

  @Test
  void anotherDoesNot() throws IOException {
    desk.write("CODEOWNERS", "/plans/ @grace\n");
    Run run = lint();
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("but plans/move.md is owned by @grace"), run.out());
  }

  @Test
  void theFirstOfSeveralFilesDecides() throws IOException {
    desk.write("docs/CODEOWNERS", "/plans/ @grace\n");
    assertEquals(1, lint().exit());
    desk.write("CODEOWNERS", "/plans/ @ada\n");
    assertEquals(0, lint().exit());
    desk.write(".github/CODEOWNERS", "/plans/ @grace\n");
    assertEquals(1, lint().exit());
  }

  @Test
  void withoutAFileNobodyDoes() {
    assertTrue(lint().out().contains("but nobody owns plans/move.md"));
  }

  @Test
  void nobodyIsAskedWhereItIsNotWanted() throws IOException {
    desk.write("CODEOWNERS", "/plans/ @grace\n");
    Run run = desk.run("lint", "--only", "approval-not-owner", "--strictness", "strict", "plans");
    assertEquals(0, run.exit(), run.out());
  }
}
