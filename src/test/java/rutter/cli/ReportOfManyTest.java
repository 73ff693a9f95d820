package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** Reports of more plans than there is room for. */
class ReportOfManyTest {
  @TempDir Path folder;

  /** Thirty that lack little, and one with a day that there is not. */
  private Desk desk() throws IOException {
    Desk desk = new Desk(folder, Desk.LACKING);
    for (int i = 10; i < 40; i++) {
      desk.write("plans/" + i + ".md", Desk.LACKING);
    }
    desk.write("plans/zebra.md", Desk.LACKING + "\n**Date**: 2026-02-30\n");
    return desk;
  }

  @Test
  void theWorstComeFirstAndAsManyAsThereIsRoomFor() throws IOException {
    String report = desk().run("report", "plans", "--max-chars", "16000").out();
    List<String> lines = report.lines().toList();
    assertEquals("## 31 plans: 1 not ready, 30 incomplete", lines.get(0));
    assertTrue(lines.get(6).startsWith("| plans/zebra.md | **not ready** |"), lines.get(6));
    assertTrue(lines.get(7).startsWith("| plans/10.md | **incomplete** |"), lines.get(7));
    List<String> plans = lines.stream().filter(line -> line.startsWith("**Migration ")).toList();
    assertTrue(plans.get(0).contains("plans/zebra.md"), plans.get(0));
    assertTrue(plans.size() > 2, plans.toString());
    int left = 31 - plans.size();
    assertTrue(
        report.contains("**Left out for its length:** the reports of " + left + " plans.\n"),
        report);
    assertTrue(report.length() <= 16_000, () -> report.length() + " characters");
  }
}
