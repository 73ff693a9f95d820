package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** What reports say of plans as people write them, and what they leave out. */
class ReportContentTest {
  @TempDir Path folder;

  private String report(String plan) throws IOException {
    return new Desk(folder, plan).run("report", "plan.md").out();
  }

  @Test
  void columnsThatWouldSayNothingAreLeftOut() throws IOException {
    String report = report(Desk.LACKING);
    assertTrue(report.contains("| Stage | Verified | Undone by | Findings |\n"), report);
    assertTrue(report.contains("\nNo stage says how risky it is or how long it takes.\n"), report);
    String risky = report(Desk.LACKING.replace("**Rollback:**", "**Risk:** low\n\n**Rollback:**"));
    assertTrue(risky.contains("| Stage | Risk | Verified | Undone by | Findings |\n"), risky);
    assertTrue(risky.contains("\nNo stage says how long it takes.\n"), risky);
  }

  @Test
  void aStageIsUndoneAtLeastWithTheWholePlan() throws IOException {
    assertTrue(report(Desk.LACKING).contains("| **nothing** |"));
    String whole = Desk.LACKING + "\n## Rollback Plan\n\n1. Restore the dump of that morning.\n";
    assertTrue(report(whole).contains("| **nothing of its own** |"));
  }

  @Test
  void daysAreCountedAsThePlanCountsThem() throws IOException {
    String plan =
        """
        # Migration plan: move the archive

        ## Phase 1: Copy (Day 1)

        ## Phase 2: Compare (Day 1)

        ## Phase 3: Switch (Day 2-3)
        """;
    String report = report(plan);
    assertTrue(report.contains("From begin to end 3 days,"), report);
    assertTrue(report.contains("ompare” :b1, 2000-01-01 00:00:00, 86400s\n"), report);
    assertTrue(report.contains("witch” :b2, 2000-01-02 00:00:00, 172800s\n"), report);
  }

  private static String sql(String engine, String statements) {
    return Desk.LACKING.replace(
        "## Phase 2", "On " + engine + ":\n\n```sql\n" + statements + "\n```\n\n## Phase 2");
  }

  @Test
  void nobodyWaitsForATableThatThePlanHasMade() throws IOException {
    String used = report(sql("PostgreSQL 16", "CREATE INDEX sent ON memos (sent);"));
    assertTrue(used.contains("SQL: 1 change, which keeps others waiting"), used);
    String made =
        report(
            sql(
                "PostgreSQL 16",
                "CREATE TABLE memos (id int, -- of the sender\n sent date);\nCREATE INDEX sent ON memos (sent);"));
    assertTrue(made.contains("SQL: 2 changes, none of which keeps others waiting"), made);
    assertTrue(made.contains("`CREATE TABLE memos (id int, sent date)`"), made);
  }

  @Test
  void howServersLockThatNobodyKnowsHereIsNotSaid() throws IOException {
    String report = report(sql("SQLite", "CREATE INDEX sent ON memos (sent);"));
    assertTrue(report.contains("SQL: 1 change, which keeps nobody waiting"), report);
    assertFalse(report.contains("| Locks |"), report);
  }

  @Test
  void codeInMessagesIsCode() throws IOException {
    String report = report(Desk.LACKING + "\nSee [the list](lists/all.md).\n");
    assertTrue(report.contains("there is no `lists/all.md`<br>"), report);
  }
}
