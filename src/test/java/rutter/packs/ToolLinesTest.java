package rutter.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rutter.profile.CommandPattern;
import rutter.profile.Effect;
import rutter.profile.Tool;

/** The table of programs: as it is written, and as the build hands it on. */
class ToolLinesTest {
  private final Map<String, Tool> written = written();

  ToolLinesTest() throws IOException, BadRulesException {}

  private static Map<String, Tool> written() throws IOException, BadRulesException {
    Path file = Path.of("rules/commands.yml");
    Node root = Yaml.read(file.toString(), Files.readString(file));
    return CommandFile.read(root.get("commands").orElseThrow());
  }

  @Test
  void whatIsWrittenIsWhatIsRead() {
    for (Map.Entry<String, Tool> entry : written.entrySet()) {
      Tool tool = ToolLines.shipped().named(entry.getKey()).orElseThrow();
      assertEquals(entry.getValue().patterns(), tool.patterns(), entry.getKey());
      assertEquals(entry.getValue().twins(), tool.twins(), entry.getKey());
      assertTrue(tool.valued().containsAll(entry.getValue().valued()), entry.getKey());
    }
    assertTrue(ToolLines.shipped().named("frobnicate").isEmpty());
  }

  /** Each end of a pair is a command that the tool knows for more than a look. */
  @Test
  void twinsAreKnown() {
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, Tool> entry : written.entrySet()) {
      for (Tool.Twin twin : entry.getValue().twins()) {
        for (List<String> words : List.of(twin.forward(), twin.back())) {
          if (!isKnown(entry.getValue(), words)) {
            unknown.add(entry.getKey() + " " + String.join(" ", words));
          }
        }
      }
    }
    assertEquals(List.of(), unknown);
  }

  private static boolean isKnown(Tool tool, List<String> words) {
    return tool.patterns().stream()
        .filter(pattern -> pattern.effect().isChange() || pattern.effect() == Effect.SAVES)
        .anyMatch(pattern -> stand(pattern.words(), words));
  }

  /** The words of a pattern, its options aside, stand in another in their order. */
  private static boolean stand(List<String> pattern, List<String> words) {
    int at = 0;
    for (String word : pattern) {
      boolean free = word.startsWith("-") || word.equals(CommandPattern.ANY);
      String start = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
      while (!free && at < words.size() && !isLike(words.get(at), start)) {
        at++;
      }
      if (!free && at++ == words.size()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLike(String word, String start) {
    return word.equals(CommandPattern.ANY)
        || CommandPattern.isName(start)
        || word.startsWith(start);
  }

  @Test
  void aPatternStandsOnceUnderAnEffectAndKind() {
    for (Map.Entry<String, Tool> entry : written.entrySet()) {
      Set<CommandPattern> seen = new HashSet<>();
      for (CommandPattern pattern : entry.getValue().patterns()) {
        assertTrue(seen.add(pattern), entry.getKey() + pattern);
      }
    }
  }
}
