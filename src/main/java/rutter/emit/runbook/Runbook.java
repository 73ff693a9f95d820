package rutter.emit.runbook;

import java.util.List;
import rutter.emit.template.Templates;
import rutter.program.Program;

/** The bash target: one file, of a part that is always the same and the plan as data. */
public final class Runbook {
  /** In the order in which they stand in the file; the plan comes after the first. */
  private static final List<String> PARTS =
      List.of(
          "plan",
          "words",
          "help",
          "options",
          "asking",
          "stopping",
          "journal",
          "lock",
          "state",
          "secrets",
          "inputs",
          "time",
          "showing",
          "status",
          "checks",
          "shells",
          "sql",
          "steps",
          "gates",
          "failure",
          "verifying",
          "forward",
          "rollback",
          "main");

  private Runbook() {}

  public static String of(Program program, Templates templates) {
    StringBuilder file = new StringBuilder("#!/usr/bin/env bash\n");
    head(file, program.header());
    file.append(part(templates, "start")).append('\n').append(new PlanScript(program).write());
    for (String name : PARTS) {
      file.append('\n').append(part(templates, name));
    }
    return file.toString();
  }

  private static void head(StringBuilder file, Program.Header header) {
    file.append("# Runbook: ").append(comment(header.title())).append("\n#\n");
    file.append("# Made by Rutter ").append(comment(header.rutter()));
    file.append(" from ").append(comment(header.path())).append('\n');
    file.append("# ").append(comment(header.digest())).append("\n#\n");
    file.append("# Do not edit: change the plan and build it anew. --help says how it is used.\n");
    file.append("# The words of the plan stand in single quotes, its code in heredocs.\n");
    file.append("# shellcheck disable=SC1003,SC1091,SC1110,SC1111,SC1112,SC2016,SC2034,SC2317\n\n");
  }

  /** One line that cannot end the comment; a quoted text without its quotes. */
  private static String comment(String text) {
    String quoted = ShellQuote.words(text);
    return quoted.substring(1, quoted.length() - 1).replace("'\\''", "'");
  }

  private static String part(Templates templates, String name) {
    return templates.named("runbook/" + name + ".sh");
  }
}
