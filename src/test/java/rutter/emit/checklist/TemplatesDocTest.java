package rutter.emit.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rutter.testing.Lists;
import rutter.testing.Programs;
import rutter.text.Lines;

/** What {@code docs/templates.md} says that templates get is what they get. */
class TemplatesDocTest {
  private static final Path DOC = Path.of("docs/templates.md");

  @Test
  void everyValueIsDocumented() throws IOException {
    Set<String> names = new TreeSet<>(Set.of("style", "styleHash", "script", "scriptHash"));
    Sheet.Setting setting = new Sheet.Setting(new MarkdownMedium(), Lines.of(""), Brevity.NOTHING);
    collect(Sheet.of(Programs.everything(), setting), names);
    Set<String> said = new TreeSet<>();
    Matcher code = Pattern.compile("`([A-Za-z]+)`").matcher(Files.readString(DOC));
    while (code.find()) {
      said.add(code.group(1));
    }
    names.removeAll(said);
    assertEquals(Set.of(), names);
  }

  @Test
  void everyNameInATableIsAValue() throws IOException {
    Set<String> names = new TreeSet<>();
    Sheet.Setting setting = new Sheet.Setting(new MarkdownMedium(), Lines.of(""), Brevity.NOTHING);
    collect(Sheet.of(Programs.everything(), setting), names);
    for (String row : Files.readAllLines(DOC)) {
      Matcher name =
          Pattern.compile("`([A-Za-z]+)`").matcher(row.split("\\|")[row.startsWith("|") ? 1 : 0]);
      while (row.startsWith("|") && name.find()) {
        assertTrue(names.contains(name.group(1)), name.group(1));
      }
    }
  }

  @Test
  void theExampleIsFilled() throws IOException {
    Matcher fence = Pattern.compile("(?s)```mustache\n(.*?)```\n").matcher(Files.readString(DOC));
    assertTrue(fence.find());
    String text =
        Lists.of(
            Programs.everything(),
            ".md",
            name -> name.equals("checklist/checklist.mustache") ? fence.group(1) : "");
    assertTrue(
        text.startsWith(
            "# Move everything (14 steps)\n\n- [ ] Approval: Lead, Database `before/approval-1`\n"),
        text);
    assertTrue(text.contains("- [ ] Copy the files `stage-1/run-1`, Oksana Reuter\n"), text);
    assertTrue(text.contains("`stage-2/run-1` (**point of no return**)\n"), text);
  }

  private static void collect(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, inner) -> {
            names.add(String.valueOf(name));
            collect(inner, names);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collect(inner, names));
    }
  }
}
