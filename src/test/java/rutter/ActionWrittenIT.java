package rutter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.ActionRun;
import rutter.testing.Outside;

/** How {@code action.yml} is written: nothing in it runs what others say. */
class ActionWrittenIT {
  private static final Pattern PINNED =
      Pattern.compile(
          "actions/(checkout|setup-java|upload-artifact)@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

  private final JsonNode action = ActionRun.yaml();

  @Test
  void noScriptHoldsAnExpression() {
    for (JsonNode step : action.at("/runs/steps")) {
      assertFalse(step.path("run").asText().contains("${{"), step.toString());
      assertTrue(step.has("uses") || step.path("shell").asText().equals("bash"), step.toString());
    }
  }

  @Test
  void onlyWhatGithubOffersIsTakenFromOthersAndIsFixed() throws IOException {
    for (String file : List.of("action.yml", "templates/init/github-workflow.yml", "docs/ci.md")) {
      Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.strip().startsWith("- uses:"))
          .map(line -> line.strip().substring("- uses: ".length()))
          .filter(used -> !used.startsWith("@action@") && !used.startsWith("OWNER/rutter@"))
          .forEach(used -> assertTrue(PINNED.matcher(used).matches(), file + ": " + used));
    }
  }

  @Test
  void scriptsAreCleanForShellcheck(@TempDir Path folder) throws Exception {
    assumeTool("shellcheck");
    for (JsonNode step : action.at("/runs/steps")) {
      if (step.has("run")) {
        new Outside(folder)
            .given("#!/usr/bin/env bash\n" + step.get("run").asText())
            .run("shellcheck", "-")
            .good();
      }
    }
  }
}
