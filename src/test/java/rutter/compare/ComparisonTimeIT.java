package rutter.compare;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.testing.Checking;

/** Two versions of a long plan are compared in little more time than they are read. */
class ComparisonTimeIT {
  private static final int STAGES = 190;
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @TestFactory
  Stream<DynamicTest> longPlans() {
    return Stream.of(
        input(
            "every stage is another",
            i -> stage(i, "copy --jobs=4 part" + i),
            i -> stage(i, "copy --jobs=8 part" + i)),
        input(
            "every stage is new",
            i -> stage(i, "copy part" + i),
            i -> stage(1000 + i, "move row" + i * 7919)),
        input("all stages are alike", i -> stage(1, "copy"), i -> stage(1, "copy --now")),
        input(
            "many steps",
            i -> i == 0 ? stage(0, "copy") + items("Tell team ", 4000) : "",
            i -> i == 0 ? stage(0, "copy") + items("Ask group ", 4000) : ""),
        input(
            "same steps",
            i -> i == 0 ? stage(0, "copy") + "- [ ] Wait here\n".repeat(3000) : "",
            i -> i == 0 ? stage(0, "copy") + "- [ ] Wait there\n".repeat(2999) : ""),
        input(
            "a long script",
            i -> i == 0 ? stage(0, "echo a b a b\n".repeat(20000)) : "",
            i -> i == 0 ? stage(0, "echo b a a b\n".repeat(20001)) : ""),
        input(
            "many fences",
            i -> i == 0 ? stage(0, "copy") + "\n```bash\nrun a\n```\n\nThen:\n".repeat(1500) : "",
            i -> i == 0 ? stage(0, "copy") + "\n```bash\nrun b\n```\n\nThen:\n".repeat(1501) : ""),
        input(
            "many criteria",
            i ->
                i == 0
                    ? stage(0, "copy")
                        + "\n## Abort Criteria\n\n"
                        + items("more errors than ", 2000).replace("[ ] ", "")
                    : "",
            i ->
                i == 0
                    ? stage(0, "copy")
                        + "\n## Abort Criteria\n\n"
                        + items("slower answers than ", 2000).replace("[ ] ", "")
                    : ""),
        input(
            "a long line",
            i -> i == 0 ? stage(0, "echo " + "a b ".repeat(60000)) : "",
            i -> i == 0 ? stage(0, "echo " + "b a c ".repeat(40000)) : ""),
        input(
            "many gaps",
            i -> i == 0 ? stage(0, "copy") + gaps("G-", 3000) : "",
            i -> i == 0 ? stage(0, "copy") + gaps("H-", 3000) : ""));
  }

  private static String stage(int number, String script) {
    return "\n## Stage "
        + number
        + ": Copy part "
        + number
        + "\n\n**Risk**: high\n\n```bash\n"
        + script
        + "\n```\n\n**Verification**: count "
        + number
        + " is right\n**Rollback**: drop part "
        + number
        + "\n";
  }

  private static String items(String words, int count) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < count; i++) {
      items.append("- [ ] ").append(words).append(i).append('\n');
    }
    return items.toString();
  }

  private static String gaps(String words, int count) {
    StringBuilder rows =
        new StringBuilder("\n## Gap mapping\n\n| Gap | Title | Stage |\n|---|---|---|\n");
    for (int i = 0; i < count; i++) {
      rows.append("| ")
          .append(words)
          .append(i)
          .append(" | About ")
          .append(i)
          .append(" | Stage 0 |\n");
    }
    return rows.toString();
  }

  private static String plan(IntFunction<String> stages) {
    StringBuilder plan = new StringBuilder("# Migration plan: move the archive\n");
    for (int i = 0; i < STAGES; i++) {
      plan.append(stages.apply(i));
    }
    return plan.toString();
  }

  private static DynamicTest input(String name, IntFunction<String> old, IntFunction<String> now) {
    return DynamicTest.dynamicTest(name, () -> check(plan(old), plan(now)));
  }

  private static void check(String old, String now) {
    Version before = Compared.version(Checking.of(old));
    Version after = Compared.version(Checking.of(now));
    List<String> messages =
        assertTimeoutPreemptively(LIMIT, () -> Compared.of(before, after).messages());
    assertFalse(messages.isEmpty());
  }
}
