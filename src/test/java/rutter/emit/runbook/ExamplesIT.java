package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.testing.ExampleRun;
import rutter.testing.Moments;
import rutter.testing.Outside;
import rutter.testing.Together;

/**
 * The runbooks of the examples whose services cannot be had: each tool of theirs is a stand-in that
 * writes down how it is called, and answers what the plan relies on.
 */
class ExamplesIT {
  private static final Pattern TOOL = Pattern.compile("(?m)^  tool '([^']+)'");
  private static final Pattern UNDONE = Pattern.compile("\"event\":\"undone\",\"id\":\"([^\"]+)\"");
  private static final Set<String> REAL =
      Set.of(
          "awk",
          "cat",
          "cp",
          "diff",
          "find",
          "grep",
          "jq",
          "mkdir",
          "mv",
          "sed",
          "sha256sum",
          "tee",
          "xargs");

  @TempDir Path folder;

  private ExampleRun run(String example, String name) throws IOException {
    ExampleRun run = new ExampleRun(folder.resolve(name), example);
    Path secure = Files.createDirectory(run.folder.resolve("secure"));
    Path runbook = run.folder.resolve("runbook.sh");
    String text = Files.readString(runbook);
    Files.writeString(runbook, text.replaceAll("/(secure|backup|archive)/", secure + "/"));
    Matcher tools = TOOL.matcher(text);
    while (tools.find()) {
      if (!REAL.contains(tools.group(1))) {
        run.standIn(tools.group(1));
      }
    }
    run.outside.environment.put("CALLS", run.folder.resolve("calls").toString());
    run.outside.environment.put("LAST_GOOD", "2026-10-18 04:00:00+00");
    return run;
  }

  private static List<String> undone(ExampleRun run) throws IOException {
    List<String> undone = new ArrayList<>();
    Matcher records = UNDONE.matcher(run.journal());
    while (records.find()) {
      undone.add(records.group(1));
    }
    return undone;
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing-postgres-upgrade"})
  void forwardAndBack(String example) throws Exception {
    ExampleRun run = run(example, "whole");
    Outside.Result forward = run.alone("run");
    assertEquals(0, forward.exit(), forward::all);
    assertTrue(forward.out().contains("All is done."));
    Outside.Result back = run.alone("rollback");
    assertEquals(4, back.exit(), back::all);
    List<String> undone = undone(run);
    List<String> sorted = new ArrayList<>(undone);
    sorted.sort(Collections.reverseOrder());
    assertTrue(undone.size() > 3, undone::toString);
    assertEquals(sorted, undone);
    int calls = Files.readAllLines(run.folder.resolve("calls")).size();
    Together.all(Moments.of(calls, 40).mapToObj(call -> () -> fails(example, call)));
  }

  /** The first call that gets no answer may also be one of the way back. */
  private void fails(String example, int call) throws Exception {
    ExampleRun run = run(example, "call" + call);
    Files.writeString(run.folder.resolve("calls.fails-at"), Integer.toString(call));
    int exit = run.alone("run", "--on-failure", "rollback").exit();
    if (exit == 0 || exit == 5) {
      exit = run.alone("rollback").exit();
      exit = exit == 5 ? run.alone("rollback").exit() : exit;
    }
    assertEquals(4, exit, () -> "call " + call);
  }
}
