package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runbooks promise bash 4.4, which few machines that build have: nothing newer stands in them. */
class OldBashTest {
  private static final Map<String, Pattern> NEWER =
      Map.of(
          "5.0, variables", Pattern.compile("\\$\\{?(?:EPOCHSECONDS|EPOCHREALTIME|BASH_ARGV0)\\b"),
          "5.0, wait until it has ended", Pattern.compile("\\bwait\\s+-[a-z]*f"),
          "5.0, local -I", Pattern.compile("\\b(?:local|declare|typeset)\\s+-\\w*I"),
          "5.1, variables", Pattern.compile("\\$\\{?SRANDOM\\b"),
          "5.1, wait -p", Pattern.compile("\\bwait\\s+-[a-z]*p"),
          "5.1, operators of expansions", Pattern.compile("\\$\\{!?\\w+(?:\\[[^]]*])?@[UuLKk]\\}"),
          "5.2, & in what replaces", Pattern.compile("\\$\\{\\w+//?[^}\\s]+/[^}\\s]*&[^}]*\\}"),
          "5.3, substitution without a shell", Pattern.compile("\\$\\{[ |]"),
          "5.3, variables", Pattern.compile("\\$\\{?(?:BASH_MONOSECONDS|GLOBSORT)\\b"));

  private static List<String> newer(String script) {
    List<String> found = new ArrayList<>();
    for (String line : (Iterable<String>) script.lines()::iterator) {
      NEWER.forEach(
          (what, pattern) -> {
            if (!line.stripLeading().startsWith("#") && pattern.matcher(line).find()) {
              found.add(what + ": " + line.strip());
            }
          });
    }
    return found;
  }

  @Test
  void templates() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("templates/runbook"))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        assertEquals(List.of(), newer(Files.readString(file)), file::toString);
      }
    }
  }

  @Test
  void whatIsNewerIsFound() {
    for (String line :
        List.of(
            "now=$EPOCHSECONDS",
            "wait -fn",
            "local -I a",
            "n=$SRANDOM",
            "wait -p pid -n",
            "${a@U}",
            "${a//b/&c}",
            "${ ls; }")) {
      assertTrue(!newer(line).isEmpty(), line);
    }
  }
}
