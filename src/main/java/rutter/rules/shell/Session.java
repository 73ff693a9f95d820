package rutter.rules.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.profile.Effect;
import rutter.rules.Effects;
import rutter.rules.Subject;
import rutter.rules.Use;
import rutter.shell.Invocation;
import rutter.text.Span;

/**
 * A command with which a script stops until somebody types, or ends it: what it opens, and what
 * stands below it in its fence.
 */
record Session(
    String kind, Invocation command, Lines lines, Optional<Span> typed, List<Invocation> below) {
  /** All of a plan, in its order. */
  record All(List<Session> sessions) {}

  static List<Session> in(Subject subject) {
    return subject.once(All.class, Session::find).sessions();
  }

  private static All find(Subject subject) {
    List<Session> sessions = new ArrayList<>();
    Effects effects = Effects.in(subject);
    for (Lines lines : (Iterable<Lines>) Fences.in(subject).blocks()::iterator) {
      List<Invocation> commands = lines.script().commands();
      for (int i = 0; i < commands.size(); i++) {
        Invocation command = commands.get(i);
        Optional<String> kind = kind(command, effects, subject);
        if (kind.isPresent()) {
          sessions.add(
              new Session(
                  kind.get(),
                  command,
                  lines,
                  typed(lines, command.span().end()),
                  commands.subList(i + 1, commands.size())));
        }
      }
    }
    return new All(List.copyOf(sessions));
  }

  private static Optional<String> kind(Invocation command, Effects effects, Subject subject) {
    boolean fed =
        command.before() == Invocation.Joint.PIPE
            || command.redirects().stream().anyMatch(from -> from.sign().startsWith("<"));
    if (command.depth() > 0
        || isBehind(command.span(), subject.text())
        || subject.vocabulary().value("bounded", command.program()).isPresent()) {
      return Optional.empty();
    }
    return effects.of(command).stream()
        .filter(use -> use.effect() == Effect.OPENS)
        .map(Use::kind)
        .filter(kind -> !kind.equals("answer") && (!fed || kind.equals("stream")))
        .findFirst();
  }

  /** {@code kubectl port-forward … &} */
  private static boolean isBehind(Span span, String text) {
    int at = span.end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return text.startsWith("&", at) && !text.startsWith("&&", at);
  }

  /** The first line below that is for no shell. */
  private static Optional<Span> typed(Lines lines, int from) {
    return lines.spans().stream()
        .filter(line -> line.start() >= from)
        .map(lines::stripped)
        .filter(line -> !line.isEmpty() && Foreign.isTyped(lines.of(line)))
        .findFirst();
  }

  boolean isShell() {
    return kind.equals("shell");
  }

  /** The first command below that would run in a session, if this opened it. */
  Optional<Invocation> next() {
    return below.stream()
        .filter(one -> !one.program().equals("exit") && !one.program().equals("logout"))
        .findFirst();
  }

  /** What is typed below is for it. */
  boolean isTypedTo() {
    return isShell() ? next().isPresent() : !kind.equals("stream") && typed.isPresent();
  }

  /** It as it stands, without the lines behind its first. */
  String said() {
    return lines.of(command.span()).lines().findFirst().orElse("");
  }
}
