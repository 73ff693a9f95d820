package rutter.program;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rutter.plan.Duration.Seconds;

/**
 * Under which terms an operation is done: what its author wrote beside it, and the variables and
 * tools that its code needs. {@code expect} is a pattern that its output must match, {@code host}
 * where it runs if not here.
 */
public record Terms(
    Optional<String> who,
    Optional<Seconds> expected,
    Optional<Long> timeoutSeconds,
    Optional<String> host,
    Optional<String> user,
    Optional<String> cwd,
    Map<String, String> env,
    int retries,
    boolean confirm,
    Optional<String> expect,
    List<String> variables,
    List<String> tools) {
  public static final Terms NONE =
      new Terms(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          0,
          false,
          Optional.empty(),
          List.of(),
          List.of());

  public Terms {
    env = Collections.unmodifiableMap(new TreeMap<>(env));
    variables = List.copyOf(variables);
    tools = List.copyOf(tools);
  }
}
