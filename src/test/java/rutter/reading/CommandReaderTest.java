package rutter.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.plan.Command;
import rutter.plan.Plan;
import rutter.testing.Documents;

/** What the code in a plan is for, and the steps that its comments number. */
class CommandReaderTest {
  @ParameterizedTest
  @CsvSource({
    "Steps, bash, forward",
    "Backup, bash, forward",
    "Verification, sql, verify",
    "Prerequisites, bash, verify",
    "Rollback, bash, rollback",
    "Monitoring, bash, monitor",
    "Example, bash, example",
    "Troubleshooting, bash, example",
    "Anything else, bash, forward",
    "Rollback, json, example", // nothing that could be run
    "Steps, '', example",
    "Steps, console, forward",
    "Steps, BASH, forward",
  })
  void whatCodeIsFor(String heading, String language, String role) {
    Plan plan = Documents.plan("# Plan\n\n## " + heading + "\n\n```" + language + "\nls -l\n```\n");
    assertEquals(role, plan.commands().get(0).role().toString());
  }

  @Test
  void theNearestNameSaysWhatCodeIsFor() {
    List<Command> commands =
        Documents.plan(
                """
                # Plan

                ## Rollback

                ```bash
                pg_restore all.dump
                ```

                Or run `systemctl start shop.service` by hand, not `shop`.

                **Verification:**

                ```bash
                psql -c 'SELECT 1'
                ```
                """)
            .commands();
    assertEquals(
        List.of("rollback", "rollback", "verify"),
        commands.stream().map(command -> command.role().toString()).toList());
    assertEquals(Command.Form.INLINE, commands.get(1).form());
    assertEquals("systemctl start shop.service", commands.get(1).body());
  }

  @Test
  void codeInAFieldIsForWhatTheFieldIsFor() {
    Plan plan =
        Documents.plan(
            """
            ## Phase 1: Build

            **Validation Criteria**:

            - [ ] `curl https://a.example` answers

            **Rollback**: `terraform -chdir=a destroy`
            """);
    assertEquals(
        List.of(Command.Role.VERIFY, Command.Role.ROLLBACK),
        plan.commands().stream().map(Command::role).toList());
  }

  @Test
  void numberedCommentsAreSteps() {
    Command command =
        Documents.plan(
                """
                # Plan

                ```bash
                set -e
                # 1. Stop the workers
                workerctl stop
                # by force, if need be
                # Step 2: Ask Ada
                # 3) Copy
                cp a b
                # 7. not the next
                ```
                """)
            .commands()
            .get(0);
    assertEquals(
        List.of("Stop the workers", "Ask Ada", "Copy"),
        command.steps().stream().map(step -> step.title().text()).toList());
    assertEquals("workerctl stop\n# by force, if need be", command.steps().get(0).body());
    assertEquals("", command.steps().get(1).body());
  }
}
