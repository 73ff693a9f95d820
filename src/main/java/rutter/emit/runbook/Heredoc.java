package rutter.emit.runbook;

import java.util.Set;
import java.util.stream.Collectors;

/** Code as it stands in the plan, between lines that do not occur in it. */
record Heredoc(String delimiter, String body) {
  static Heredoc of(String code) {
    String body = code.replace("\r\n", "\n").replace("\0", "");
    if (!body.endsWith("\n")) {
      body += "\n";
    }
    Set<String> lines = body.lines().collect(Collectors.toSet());
    String delimiter = "END_OF_CODE";
    for (int number = 2; lines.contains(delimiter); number++) {
      delimiter = "END_OF_CODE_" + number;
    }
    return new Heredoc(delimiter, body);
  }
}
