package rutter.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment that a run of GitHub Actions has for a pull request, or none. */
public final class GithubRun {
  /** A token as it is given to runs. */
  public static final String TOKEN = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";

  private static final Pattern PRINTED =
      Pattern.compile("(?s)::stop-commands::(rutter-[0-9a-f]{32})\n(.*)\n::\\1::\n(.*)");

  private final Path folder;
  private final Map<String, String> environment;

  /** What a run printed: what is shown alone, and commands to the runner. */
  public record Printed(String shown, String commands) {
    public static Printed of(String out) {
      Matcher parts = PRINTED.matcher(out);
      assertTrue(parts.matches(), out);
      return new Printed(parts.group(2), parts.group(3));
    }
  }

  public GithubRun(Path folder, Map<String, String> environment) throws IOException {
    this.folder = folder;
    this.environment = environment;
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_REPOSITORY", "some/plans");
    environment.put("GITHUB_SERVER_URL", "https://github.com");
    environment.put("GITHUB_RUN_ID", "4711");
    environment.put("GITHUB_SHA", "0123456789012345678901234567890123456789");
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    environment.put("GITHUB_EVENT_PATH", folder.resolve("event.json").toString());
    environment.put("GH_TOKEN", TOKEN);
    event("push", "{\"before\": \"0000000000000000000000000000000000000000\"}");
  }

  /** A pull request of a branch that lies in a repository, to a commit. */
  public void pullRequest(String from, String base) throws IOException {
    environment.put("GITHUB_BASE_REF", "main");
    event(
        "pull_request",
        """
        {"number": 7, "pull_request": {"number": 7, "title": "$(touch pwned)",
          "head": {"sha": "fedcba9876543210fedcba9876543210fedcba98",
            "repo": {"full_name": "%s"}},
          "base": {"sha": "%s", "repo": {"full_name": "some/plans"}}}}
        """
            .formatted(from, base));
  }

  public void event(String name, String json) throws IOException {
    environment.put("GITHUB_EVENT_NAME", name);
    Files.writeString(folder.resolve("event.json"), json);
  }

  public String summary() throws IOException {
    return Files.readString(folder.resolve("summary"));
  }

  public String outputs() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
