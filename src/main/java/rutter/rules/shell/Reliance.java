package rutter.rules.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Command;
import rutter.plan.Stage;
import rutter.rules.Subject;
import rutter.shell.Invocation;
import rutter.text.Span;

/** What a fence has only if it runs in the same shell as one above it. */
record Reliance(Kind kind, String name, Span user, Span maker, Optional<Session> session) {
  /** On a variable, on the folder, on a session elsewhere. */
  enum Kind {
    VARIABLE,
    FOLDER,
    SESSION
  }

  /** All of a plan. */
  record All(List<Reliance> found) {}

  static List<Reliance> in(Subject subject) {
    return subject.once(All.class, Reliance::find).found();
  }

  /** The sessions that fences below go on in. */
  static List<Session> sessions(Subject subject) {
    return in(subject).stream().flatMap(reliance -> reliance.session().stream()).toList();
  }

  private static All find(Subject subject) {
    List<Reliance> found = new ArrayList<>();
    variables(Variables.in(subject), found);
    List<Lines> fences = Fences.in(subject).blocks().toList();
    sessions(subject, fences, found);
    folders(subject, fences, found);
    return new All(List.copyOf(found));
  }

  /** What is exported is meant for what follows; what is not may be lost without a word. */
  private static void variables(Variables variables, List<Reliance> found) {
    Map<String, List<Variables.Setting>> settings = new HashMap<>();
    for (Variables.Setting setting : variables.settings()) {
      settings.computeIfAbsent(setting.name(), any -> new ArrayList<>()).add(setting);
    }
    Set<String> told = new HashSet<>();
    for (Variables.Use use : variables.uses()) {
      List<Variables.Setting> all = settings.getOrDefault(use.name(), List.of());
      boolean lost =
          !all.isEmpty()
              && all.stream()
                  .noneMatch(setting -> setting.exported() || setting.lines() == use.lines())
              && all.get(0).span().end() <= use.span().start();
      if (lost && told.add(use.name())) {
        found.add(
            new Reliance(
                Kind.VARIABLE, use.name(), use.span(), all.get(0).span(), Optional.empty()));
      }
    }
  }

  /** {@code ssh host} alone, and a fence below it in the same stage. */
  private static void sessions(Subject subject, List<Lines> fences, List<Reliance> found) {
    for (Session session : Session.in(subject)) {
      int at = fences.indexOf(session.lines());
      if (session.isShell() && !session.isTypedTo() && at + 1 < fences.size()) {
        Lines next = fences.get(at + 1);
        Optional<Invocation> first = next.script().commands().stream().findFirst();
        if (first.isPresent() && together(subject, session.lines(), next)) {
          found.add(
              new Reliance(
                  Kind.SESSION,
                  session.said(),
                  first.get().span(),
                  session.command().span(),
                  Optional.of(session)));
        }
      }
    }
  }

  /** A fence that goes to a folder, and one below it that runs a file of that folder. */
  private static void folders(Subject subject, List<Lines> fences, List<Reliance> found) {
    for (int i = 0; i + 1 < fences.size(); i++) {
      Optional<Invocation> goes = lastGoing(fences.get(i));
      Lines next = fences.get(i + 1);
      boolean own = next.script().commands().stream().anyMatch(Reliance::goes);
      if (goes.isPresent() && !own && together(subject, fences.get(i), next)) {
        next.script().commands().stream()
            .filter(command -> !command.words().isEmpty())
            .filter(command -> command.words().get(0).value().startsWith("./"))
            .findFirst()
            .ifPresent(
                command ->
                    found.add(
                        new Reliance(
                            Kind.FOLDER,
                            goes.get().words().get(1).value(),
                            command.words().get(0).span(),
                            goes.get().span(),
                            Optional.empty())));
      }
    }
  }

  private static boolean goes(Invocation command) {
    return command.program().equals("cd") && command.words().size() > 1;
  }

  private static Optional<Invocation> lastGoing(Lines lines) {
    return lines.script().commands().stream()
        .filter(command -> goes(command) && command.depth() == 0)
        .reduce((first, second) -> second);
  }

  /** Both in one stage and for one thing, so that one is run after the other. */
  private static boolean together(Subject subject, Lines first, Lines second) {
    Command one = first.command();
    Command two = second.command();
    return one.role() == two.role()
        && subject.plan().stages().stream()
            .map(Stage::span)
            .anyMatch(span -> span.contains(one.span()) && span.contains(two.span()));
  }
}
