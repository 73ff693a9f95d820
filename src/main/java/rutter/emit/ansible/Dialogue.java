package rutter.emit.ansible;

import java.util.regex.Pattern;
import rutter.program.Deed.Shown;

/** Scripts that ask whoever runs them; Ansible gives a step no terminal. */
final class Dialogue {
  private static final String REASON =
      "it asks questions, for which Ansible has no terminal: run it in one";

  /** {@code read -r -p "Press Enter. "} */
  private static final Pattern ASKS =
      Pattern.compile(
          "(?m)(?:^|[;&|({]|\\bdo\\b|\\bthen\\b)[ \\t]*+read(?:[ \\t]++-[a-oq-zA-Z]++(?=[ \\t]))*+[ \\t]++-[a-zA-Z]*p");

  private Dialogue() {}

  static boolean in(String script) {
    return ASKS.matcher(script).find();
  }

  static Shown shown(String script) {
    return new Shown("bash", script, REASON);
  }
}
