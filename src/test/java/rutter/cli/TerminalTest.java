package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.emit.Terminal;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** What is printed is fit for the terminal it is printed on. */
class TerminalTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder);
  }

  @Test
  void coloursOnlyWhereSomebodyLooks() {
    assertPlain(desk.run("show", "plan.md"));
    desk.watched = true;
    assertColoured(desk.run("show", "plan.md"));
    assertPlain(desk.run("show", "--color=never", "plan.md"));
    desk.environment.put("TERM", "dumb");
    assertPlain(desk.run("show", "plan.md"));
    desk.environment.put("TERM", "xterm");
    desk.environment.put("NO_COLOR", "1");
    assertPlain(desk.run("show", "plan.md"));
    desk.watched = false;
    assertColoured(desk.run("show", "--color=always", "plan.md"));
    assertColoured(desk.run("show", "--color=always", "--outline", "plan.md"));
    assertColoured(desk.run("show", "--color=always", "--explain-stages", "plan.md"));
  }

  private static void assertColoured(Run run) {
    assertTrue(run.out().contains("\u001b["), run.out());
  }

  private static void assertPlain(Run run) {
    assertFalse(run.out().contains("\u001b"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=text", "--outline", "--explain-stages", "--format=json"})
  void letsNothingOfAPlanMoveTheCursor(String view) throws IOException {
    String harm = "\u001b]0;x\u0007\u001b[2J\b\u009b1m\u202e\u2066\u2028";
    desk.write(
        "hostile.md",
        "# Plan %1$s\n\n## Phase 1: %1$s\n\n**Owner**: %1$s\n**Depends on:** phase 7 %1$s\n\n## Phase 2: x\n\n**Rollback:** %1$s\n\n[%1$s]\n\n| Gap %1$s | Stage |\n|-|-|\n| %1$s | %1$s |\n"
            .formatted(harm));
    Run run = desk.run("show", view, "hostile.md", "missing" + "\u001b[31m\u202e");
    for (int c : (run.out() + run.err()).codePoints().toArray()) {
      boolean harmless = c == '\n' || (c != 0x2028 && !Character.isISOControl(c) && !isBidi(c));
      assertTrue(harmless, () -> Integer.toHexString(c) + " in " + run.out() + run.err());
    }
  }

  private static boolean isBidi(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  @ParameterizedTest
  @CsvSource({"40, 40", "60, 60", "80, 80", "100, 100", "'', 80", "x, 80", "99999, 80", "200, 120"})
  void isNotWiderThanTheTerminal(String columns, int widest) throws IOException {
    desk.environment.put("COLUMNS", columns);
    List<String> files = List.of("plan.md", "chinese.md");
    desk.write(
        "plan.md",
        Desk.PLAN.replace("Copy", "Copy " + "all the rows of all the tables ".repeat(9)));
    desk.write(
        "chinese.md",
        Desk.PLAN
            .replace("Copy", "备份数据库".repeat(30))
            .replace("Rollback:", "Rollback: " + "回".repeat(70)));
    for (String file : files) {
      for (String view : List.of("--format=text", "--outline", "--explain-stages")) {
        Run run = desk.run("show", view, file);
        int most = run.out().lines().mapToInt(Terminal::width).max().orElse(0);
        assertTrue(most <= widest, () -> most + " columns:\n" + run.out());
        assertTrue(most > widest - 12, () -> "only " + most + " columns:\n" + run.out());
      }
    }
  }
}
