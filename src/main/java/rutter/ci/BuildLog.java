package rutter.ci;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import rutter.emit.findings.GithubFindings;
import rutter.world.Console;

/**
 * What is printed in a build. A runner of GitHub looks for commands in all that is printed; so it
 * is told not to, and told the commands when all else is said.
 */
public final class BuildLog implements AutoCloseable {
  private static final int UNGUESSABLE = 16;

  private final Console console;
  private final boolean commanded;
  private final String token;
  private final List<String> commands = new ArrayList<>();

  private BuildLog(Console console, boolean commanded, String token) {
    this.console = console;
    this.commanded = commanded;
    this.token = token;
  }

  public static BuildLog of(Console console, Pipeline.Service service) {
    if (service != Pipeline.Service.GITHUB) {
      return new BuildLog(console, false, "");
    }
    byte[] bytes = new byte[UNGUESSABLE];
    new SecureRandom().nextBytes(bytes);
    String token = "rutter-" + HexFormat.of().formatHex(bytes);
    console.out().println("::stop-commands::" + token);
    // of two streams nobody knows which comes first
    Console one =
        new Console(
            console.in(),
            console.out(),
            console.out(),
            console.environment(),
            console.directory(),
            console.terminal());
    return new BuildLog(one, true, token);
  }

  public Console console() {
    return console;
  }

  /** Something that is not as it could be, and does not make the build fail. */
  void notice(String line) {
    if (commanded) {
      commands.add(GithubFindings.notice(line));
    } else {
      console.problem(line);
    }
  }

  /** Commands, each with the end of its line. */
  public void command(String lines) {
    commands.add(lines);
  }

  @Override
  public void close() {
    if (commanded) {
      console.out().println();
      console.out().println("::" + token + "::");
      commands.forEach(console.out()::print);
    }
  }
}
