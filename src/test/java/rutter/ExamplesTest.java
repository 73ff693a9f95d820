package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.finding.Finding;
import rutter.rules.Rules;
import rutter.testing.Checking;
import rutter.testing.Documents;

/**
 * The examples stand up to everything; their twins have the defects that examples/README.md lists.
 */
class ExamplesTest {
  private static final Path README = Documents.EXAMPLES.resolve("README.md");

  /** {@code | 59 | `duration-sum` | Total of 32 hours … |}; several rules may see one defect */
  private static final Pattern ROW = Pattern.compile("\\|\\s*(\\d+)\\s*\\|([^|]*)\\|.*");

  private static final Pattern RULE = Pattern.compile("`([a-z-]+)`");
  private static final Pattern HEADING = Pattern.compile("### ([a-z-]+)");

  @TestFactory
  Stream<DynamicTest> plansAreCleanAtStrict() throws Exception {
    return folders()
        .map(folder -> dynamicTest(name(folder), () -> assertEquals("", found(folder, "plan.md"))));
  }

  @TestFactory
  Stream<DynamicTest> twinsHaveJustTheDefectsThatAreListed() throws Exception {
    return folders()
        .map(
            folder ->
                dynamicTest(
                    name(folder),
                    () -> assertEquals(listed(name(folder)), found(folder, "broken.md"))));
  }

  private static Stream<Path> folders() throws Exception {
    try (Stream<Path> folders = Files.list(Documents.EXAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private static String found(Path folder, String name) {
    Checking checking = Checking.among(folder, name, Documents.text(folder.resolve(name)));
    List<String> found = new ArrayList<>();
    for (Finding finding : checking.by(Rules.ALL)) {
      found.add(line(checking.source().line(finding.span()), finding.rule()));
    }
    return lines(found);
  }

  private static String listed(String folder) throws Exception {
    List<String> listed = new ArrayList<>();
    String section = "";
    for (String line : Files.readAllLines(README)) {
      Matcher heading = HEADING.matcher(line);
      section = heading.matches() ? heading.group(1) : section;
      Matcher row = ROW.matcher(line);
      if (section.equals(folder) && row.matches()) {
        Matcher rule = RULE.matcher(row.group(2));
        while (rule.find()) {
          listed.add(line(Integer.parseInt(row.group(1)), rule.group(1)));
        }
      }
    }
    assertFalse(listed.isEmpty(), folder);
    return lines(listed);
  }

  private static String line(int number, String rule) {
    return "%4d %s".formatted(number, rule);
  }

  private static String lines(List<String> lines) {
    Collections.sort(lines);
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
