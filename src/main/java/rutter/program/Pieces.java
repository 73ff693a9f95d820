package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.ShellReader;
import rutter.text.Content;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** The numbered steps of a long script, where none relies on what the shell knows of another. */
record Pieces(List<Piece> all) {
  /** What they change in a shell is gone in the next one. */
  private static final Set<String> STICKING =
      Set.of(
          "trap",
          "source",
          ".",
          "alias",
          "shopt",
          "umask",
          "exec",
          "wait",
          "ulimit",
          "eval",
          "function",
          "pushd",
          "popd",
          "bg",
          "fg",
          "jobs",
          "disown");

  private static final Set<String> USUAL_OPTIONS =
      Set.of("-e", "-u", "-eu", "-ue", "-euo", "-ueo", "-eo", "-o", "pipefail", "-euxo", "-x");

  /** A step; what stands before the first has no title. */
  record Piece(Optional<Words> title, Content content, Script script) {}

  Pieces {
    all = List.copyOf(all);
  }

  /** Nothing if the script must stay in one piece. */
  static Optional<Pieces> of(Command command, Content content, Vocabulary words) {
    if (command.steps().size() < 2) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    Optional<Words> title = Optional.empty();
    for (Command.Step step : command.steps()) {
      int line = indexOf(step.title().span(), content);
      if (line < from) {
        return Optional.empty();
      }
      pieces.add(piece(title, content, from, line));
      title = Optional.of(step.title());
      from = content.lineEnd(line) + 1;
    }
    pieces.add(piece(title, content, Math.min(from, content.length()), content.length()));
    if (!isOnlySetting(pieces.get(0).script()) || !areApart(pieces, words)) {
      return Optional.empty();
    }
    return Optional.of(new Pieces(pieces.subList(1, pieces.size())));
  }

  private static int indexOf(Span line, Content content) {
    int low = 0;
    int high = content.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = content.offset(middle) < line.start();
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }

  private static Piece piece(Optional<Words> title, Content content, int from, int to) {
    int start = Math.min(from, to);
    Content part = content.part(start, to);
    return new Piece(title, part, ShellReader.read(part, ShellReader.Kind.SCRIPT));
  }

  /** {@code set -euo pipefail} holds for every step anyway. */
  private static boolean isOnlySetting(Script script) {
    return script.fault().isEmpty()
        && script.commands().stream()
            .allMatch(
                command ->
                    command.program().equals("set")
                        && USUAL_OPTIONS.containsAll(command.arguments()));
  }

  private static boolean areApart(List<Piece> pieces, Vocabulary words) {
    List<String> kept = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.script().fault().isPresent()
          || piece.script().commands().stream().anyMatch(Pieces::sticks)) {
        return false;
      }
      Needs needs = Needs.of(piece.script(), words);
      if (needs.variables().stream().anyMatch(kept::contains)) {
        return false;
      }
      needs.sets().stream().filter(name -> !needs.exports().contains(name)).forEach(kept::add);
    }
    return true;
  }

  private static boolean sticks(Invocation command) {
    String program = command.program();
    boolean set = program.equals("set") && !USUAL_OPTIONS.containsAll(command.arguments());
    return set || STICKING.contains(program) || command.before() == Invocation.Joint.BACKGROUND;
  }
}
