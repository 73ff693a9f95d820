package rutter.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.profile.CommandPattern;
import rutter.profile.Effect;
import rutter.profile.Tool;
import rutter.profile.Tools;
import rutter.shell.Invocation;
import rutter.shell.ShellReader;
import rutter.shell.Word;
import rutter.text.Content;

/**
 * Says what commands do, as {@code rules/commands.yml} and a team's packs have it; through sudo,
 * ssh and their like it sees what they run: {@code Effects.in(subject).of(invocation)}.
 */
public final class Effects {
  private static final int DEEPEST = 5;
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);

  private final Tools tools;
  private final IdentityHashMap<Invocation, List<ToolLine>> lines = new IdentityHashMap<>();
  private final IdentityHashMap<Invocation, List<Use>> uses = new IdentityHashMap<>();

  Effects(Tools tools) {
    this.tools = tools;
  }

  public static Effects in(Subject subject) {
    return subject.once(Effects.class, one -> new Effects(one.profile().tools()));
  }

  /** What a command does; nothing if its program is not known, or none of its patterns fits. */
  public List<Use> of(Invocation invocation) {
    return uses.computeIfAbsent(
        invocation, one -> lines(one).stream().flatMap(line -> of(line).stream()).toList());
  }

  public boolean does(Invocation invocation, Effect effect) {
    return of(invocation).stream().anyMatch(use -> use.effect() == effect);
  }

  /** The programs that run in the end, as far as they are known. */
  public List<ToolLine> lines(Invocation invocation) {
    return lines.computeIfAbsent(
        invocation,
        one -> {
          List<ToolLine> found = new ArrayList<>();
          follow(one, 0, found);
          return List.copyOf(found);
        });
  }

  private void follow(Invocation invocation, int depth, List<ToolLine> found) {
    Optional<Tool> tool = tools.named(invocation.program());
    if (tool.isEmpty() || depth > DEEPEST) {
      return;
    }
    ToolLine line = new ToolLine(tool.get(), invocation);
    List<Invocation> run = run(line);
    if (run.isEmpty()) {
      found.add(line);
    }
    run.forEach(one -> follow(one, depth + 1, found));
  }

  /** What a program runs, in the words of the pattern that asks for most. */
  private static List<Invocation> run(ToolLine line) {
    List<Invocation> run = List.of();
    int most = -1;
    for (CommandPattern pattern : line.tool().patterns()) {
      int weight = CommandPattern.weight(pattern.words());
      if (pattern.effect() == Effect.RUNS && weight > most) {
        Optional<ToolLine.Match> match = line.match(pattern.words());
        List<Invocation> fits = match.map(one -> run(line, pattern, one)).orElse(List.of());
        run = fits.isEmpty() ? run : fits;
        most = fits.isEmpty() ? most : weight;
      }
    }
    return run;
  }

  private static List<Invocation> run(ToolLine line, CommandPattern pattern, ToolLine.Match match) {
    String last = pattern.words().get(pattern.words().size() - 1);
    if (last.startsWith("<")) {
      return line.invocation().redirects().stream()
          .flatMap(from -> from.text().stream())
          .flatMap(text -> script(text).stream())
          .toList();
    }
    List<Word> words = line.handed(pattern.words(), match);
    if (words.isEmpty()) {
      return List.of();
    }
    boolean whole = words.size() == 1 || last.startsWith("-");
    if (whole && words.get(0).value().strip().indexOf(' ') > 0) {
      return script(words.get(0).content());
    }
    int start = 0;
    while (start < words.size() && ASSIGNMENT.matcher(words.get(start).value()).matches()) {
      start++;
    }
    int end = last.startsWith("-") ? end(words) : words.size();
    return start >= end ? List.of() : List.of(part(line.invocation(), words.subList(start, end)));
  }

  /** {@code find . -exec rm {} ;} */
  private static int end(List<Word> words) {
    int end = 0;
    while (end < words.size() && !words.get(end).value().matches("[;+]")) {
      end++;
    }
    return end;
  }

  private static List<Invocation> script(Content text) {
    return ShellReader.read(text, ShellReader.Kind.SCRIPT).commands();
  }

  /** A command within another: what feeds the outer one feeds it. */
  private static Invocation part(Invocation outer, List<Word> words) {
    return new Invocation(
        List.of(),
        words,
        outer.redirects(),
        outer.before(),
        outer.pipesOn(),
        outer.depth(),
        outer.conditional(),
        words.get(0).span().cover(words.get(words.size() - 1).span()));
  }

  private static List<Use> of(ToolLine line) {
    List<Use> uses = new ArrayList<>();
    List<String> best = List.of();
    int most = -1;
    for (CommandPattern pattern : line.tool().patterns()) {
      int weight = CommandPattern.weight(pattern.words());
      boolean same = !uses.isEmpty() && pattern.words().equals(best);
      if (pattern.effect() != Effect.RUNS && (weight > most || same)) {
        Optional<ToolLine.Match> match = line.match(pattern.words());
        if (match.isPresent()) {
          if (!same) {
            uses.clear();
          }
          best = pattern.words();
          most = weight;
          ToolLine.Match fits = match.get();
          uses.add(new Use(line, pattern.effect(), pattern.kind(), fits.known(), fits.objects()));
        }
      }
    }
    return List.copyOf(uses);
  }
}
