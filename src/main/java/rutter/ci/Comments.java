package rutter.ci;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.emit.report.MarkdownReport;
import rutter.packs.BadRulesException;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.OnPath;
import rutter.world.OtherProgram;

/** The comments of a discussion, by the program of its service. */
interface Comments {
  /** The one of ours that holds a report. */
  Optional<String> own() throws UnreadableException, BadRulesException;

  void create(Path body) throws UnreadableException;

  void update(String id, Path body) throws UnreadableException;

  static Comments of(Discussion discussion, Console console) throws UnreadableException {
    return discussion.service() == Pipeline.Service.GITHUB
        ? new GithubComments(
            program("gh", console, GithubComments.environment(console)), discussion)
        : new GitlabComments(
            program("glab", console, GitlabComments.environment(console)), discussion);
  }

  private static OtherProgram program(String name, Console console, Map<String, String> more)
      throws UnreadableException {
    Path program =
        OnPath.find(console, name)
            .orElseThrow(() -> new UnreadableException(name, "is not on the PATH"));
    return new OtherProgram(program, console, more);
  }

  /** Whether a comment is a report: its mark begins a line, as no words of a plan do. */
  static boolean isReport(String body) {
    return body.lines().anyMatch(line -> line.startsWith(MarkdownReport.MARK));
  }

  /** Options that hand a file over as what is said. */
  static List<String> said(String method, String address) {
    return List.of("api", "--method", method, address, "--field", "body=@-");
  }
}
