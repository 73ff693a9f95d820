package rutter.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.profile.Tool;
import rutter.rules.Effects;
import rutter.rules.ToolLine;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.ShellReader;
import rutter.shell.Word;
import rutter.text.Content;
import rutter.text.Span;

/**
 * What the commands of scripts take back, by the twins that are known of programs: the same
 * program, for the same things, with the same options but those that the twins are about.
 */
final class ShellUndone {
  /** What runs its words here, as another user. */
  private static final Set<String> HERE = Set.of("sudo", "doas");

  private final Effects effects;

  ShellUndone(Effects effects) {
    this.effects = effects;
  }

  /** What would take back the commands of a script, each in the words of {@link #takes}. */
  Set<String> wanted(String script) {
    Set<String> wanted = new HashSet<>();
    for (Invocation command : read(script).all()) {
      line(command).ifPresent(line -> keys(line, false, wanted));
    }
    return wanted;
  }

  /** What each command of a script takes back; nothing if that is not sure of one of them. */
  List<Set<String>> takes(String script) {
    List<Set<String>> takes = new ArrayList<>();
    for (Invocation command : read(script).all()) {
      boolean looks =
          !effects.of(command).isEmpty()
              && effects.of(command).stream().noneMatch(use -> use.effect().isChange());
      if (!looks && Needs.isProgram(command)) {
        Set<String> keys = new HashSet<>();
        Optional<ToolLine> line = command.conditional() ? Optional.empty() : line(command);
        line.ifPresent(one -> keys(one, true, keys));
        takes.add(keys);
      } else if (command.words().isEmpty() || !command.redirects().isEmpty()) {
        return List.of();
      }
    }
    return takes.stream().anyMatch(Set::isEmpty) ? List.of() : takes;
  }

  private static Script read(String script) {
    Content content = Content.of(script, List.of(new Span(0, script.length())));
    return ShellReader.read(content, ShellReader.Kind.SCRIPT);
  }

  /** The one program that runs in the end, here, and without a word that only a shell knows. */
  private Optional<ToolLine> line(Invocation command) {
    List<ToolLine> lines = effects.lines(command);
    boolean sure =
        lines.size() == 1
            && command.redirects().isEmpty()
            && command.words().stream().allMatch(Word::isLiteral)
            && (lines.get(0).invocation().equals(command) || HERE.contains(command.program()));
    return sure ? Optional.of(lines.get(0)) : Optional.empty();
  }

  private static void keys(ToolLine line, boolean back, Set<String> keys) {
    for (Tool.Twin twin : line.tool().twins()) {
      line.match(back ? twin.back() : twin.forward())
          .filter(match -> !match.objects().isEmpty())
          .map(match -> key(line, twin, match))
          .ifPresent(keys::add);
    }
    List<String> words = line.words().stream().map(Word::value).toList();
    if (line.tool().name().equals("mv") && words.size() == 3 && line.operands().size() == 2) {
      keys.add(
          back
              ? "mv " + words.get(2) + " " + words.get(1)
              : "mv " + words.get(1) + " " + words.get(2));
    }
  }

  private static String key(ToolLine line, Tool.Twin twin, ToolLine.Match match) {
    List<String> options = new ArrayList<>();
    Set<Word> named = new HashSet<>(match.known());
    named.addAll(match.objects());
    for (Word word : line.words().subList(1, line.words().size())) {
      if (!named.contains(word) && !isOfTwin(word.value(), twin)) {
        options.add(word.value());
      }
    }
    List<String> objects = match.objects().stream().map(Word::value).toList();
    return line.tool().name() + " " + twin + " " + objects + " " + options;
  }

  /** {@code --replicas=3}, where the twins are about {@code --replicas=0}. */
  private static boolean isOfTwin(String option, Tool.Twin twin) {
    String name = option.split("=", 2)[0];
    return option.startsWith("-")
        && (names(twin.forward()).contains(name) || names(twin.back()).contains(name));
  }

  private static List<String> names(List<String> pattern) {
    return pattern.stream().map(piece -> piece.split("=", 2)[0]).toList();
  }
}
