package rutter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rutter.packs.BadRulesException;
import rutter.packs.Profiles;
import rutter.packs.TeamPack;
import rutter.plan.Detection;
import rutter.profile.Effect;
import rutter.profile.Profile;
import rutter.shell.ShellReader;
import rutter.text.Content;
import rutter.text.Span;

/** What docs/commands.md says of a team's programs is so. */
class CommandsDocTest {
  private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.+)` \\| (.+) \\|$");

  private final String page = Files.readString(Path.of("docs/commands.md"));

  CommandsDocTest() throws IOException {}

  private Profile profile() throws BadRulesException {
    String yaml = YAML.matcher(page).results().findFirst().orElseThrow().group(1);
    TeamPack pack = TeamPack.read("team.yml", yaml, List.of());
    return Profiles.with(List.of(pack)).of(Detection.Profile.STAGED);
  }

  private Stream<MatchResult> rows(String heading) {
    String part = page.substring(page.indexOf("| " + heading + " |"));
    return ROW.matcher(part.substring(0, part.indexOf("\n\n"))).results();
  }

  @Test
  void theCommandsOfTheExampleDoWhatIsSaid() throws BadRulesException {
    Effects effects = new Effects(profile().tools());
    List<MatchResult> rows = rows("command").toList();
    assertEquals(8, rows.size());
    for (MatchResult row : rows) {
      String code = row.group(1);
      Content content = Content.of(code, List.of(new Span(0, code.length())));
      String does =
          ShellReader.read(content, ShellReader.Kind.SCRIPT).commands().stream()
              .flatMap(one -> effects.of(one).stream())
              .map(use -> (use.effect() + " " + use.kind()).strip())
              .collect(Collectors.joining("; "));
      assertEquals(row.group(2), does, code);
    }
  }

  @Test
  void allEffectsAreExplained() {
    String keys = rows("key").map(row -> row.group(1)).collect(Collectors.joining(" "));
    for (Effect effect : Effect.values()) {
      assertTrue(keys.contains(effect.toString()), effect.toString());
    }
    assertTrue(keys.contains("pauses") && keys.contains("undone-by") && keys.contains("default"));
  }
}
