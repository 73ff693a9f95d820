package rutter.checking;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.rules.Around.Verdict;
import rutter.world.Console;
import rutter.world.OnPath;

/**
 * The bash of this machine, which is asked whether it could read a script and never runs one: it
 * starts without an environment, reads no file of its own, and takes the script from its input.
 * Only as a file its input has lines.
 */
public final class Bash {
  private static final int MILLISECONDS = 2000;

  /** What is longer is no script of a plan, and a pipe may not hold it. */
  private static final int LONGEST = 60_000;

  private static final int MOST_SAID = 4000;

  /** Older ones refuse what has long been allowed. */
  private static final Pattern NEW = Pattern.compile("GNU bash, version (?:[4-9]|\\d\\d)\\.");

  private static final Pattern REFUSED =
      Pattern.compile("(?m)^/dev/stdin: line (\\d{1,6}): (?!warning: )(.*)$");

  private final Path program;
  private final String version;

  private Bash(Path program, String version) {
    this.program = program;
    this.version = version;
  }

  /** The first of the search path. */
  public static Optional<Bash> of(Console console) {
    return OnPath.find(console, "bash")
        .flatMap(
            program ->
                run(program, List.of("--version"), "")
                    .filter(answer -> NEW.matcher(answer.said()).lookingAt())
                    .map(
                        answer -> new Bash(program, answer.said().lines().findFirst().orElse(""))));
  }

  /** Which bash this is: as long as it stays the same, so does what it says. */
  public String name() {
    return program + " " + version;
  }

  public Optional<Verdict> verdict(String script) {
    if (script.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> options = List.of("--noprofile", "--norc", "-O", "extglob", "-n", "/dev/stdin");
    return run(program, options, script + "\n").flatMap(Bash::verdict);
  }

  private static Optional<Verdict> verdict(Answer answer) {
    Matcher refused = REFUSED.matcher(answer.said());
    if (refused.find()) {
      return Optional.of(new Verdict(Integer.parseInt(refused.group(1)), refused.group(2)));
    }
    return answer.exit() == 0 ? Optional.of(Verdict.RUNS) : Optional.empty();
  }

  private record Answer(int exit, String said) {}

  private static Optional<Answer> run(Path program, List<String> options, String input) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              process::destroyForcibly,
              CompletableFuture.delayedExecutor(MILLISECONDS, TimeUnit.MILLISECONDS));
      try {
        write(process, input);
        byte[] said = process.getInputStream().readNBytes(MOST_SAID);
        process.getInputStream().close();
        return Optional.of(new Answer(process.waitFor(), new String(said, StandardCharsets.UTF_8)));
      } finally {
        process.destroyForcibly();
        end.cancel(false);
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** It may have seen enough before all is written. */
  private static void write(Process process, String input) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // what it says then tells why
    }
  }
}
