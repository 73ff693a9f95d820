package rutter.rules.undo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.plan.Command;
import rutter.plan.Topic;
import rutter.rules.Code;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Thing;
import rutter.text.Span;

/** What a rollback says beside its SQL: words and other commands that may undo anything. */
final class Prose {
  private final Subject subject;

  Prose(Subject subject) {
    this.subject = subject;
  }

  /** The words of a rollback, without its commands. */
  String of(Way way) {
    Stream<Span> spans =
        way.rollback()
            .map(rollback -> Stream.of(whole(rollback.span(), way)))
            .orElseGet(() -> subject.parts(Topic.ROLLBACK).map(part -> part.span()));
    return spans.map(span -> without(span, way.commandsBack())).collect(Collectors.joining("\n"));
  }

  /** Up to the last of the commands, which may stand below the words. */
  private static Span whole(Span span, Way way) {
    Span whole = span;
    for (Command command : way.commandsBack()) {
      boolean below =
          command.span().start() >= span.start()
              && way.stages().stream().anyMatch(stage -> stage.span().contains(command.span()));
      whole = below ? whole.cover(command.span()) : whole;
    }
    return whole;
  }

  private String without(Span span, List<Command> commands) {
    StringBuilder text = new StringBuilder();
    int at = span.start();
    for (Command command : commands) {
      if (command.span().start() >= at && command.span().end() <= span.end()) {
        text.append(subject.text(), at, command.span().start()).append('\n');
        at = command.span().end();
      }
    }
    return text.append(subject.text(), at, Math.max(at, span.end())).toString();
  }

  /** Whether it may bring back anything: from a backup, or by what Rutter does not understand. */
  boolean isOpen(Way way) {
    String words = of(way);
    return subject.vocabulary().mentions("restore", words)
        || subject.vocabulary().mentions("backup", words)
        || way.back().stream().anyMatch(step -> isAnything(step.change()))
        || isShell(way.commandsBack());
  }

  /** Commands of a way forward of which nobody knows what they do to a database. */
  boolean isForwardOpen(Way way) {
    List<Command> others =
        way.stages().isEmpty()
            ? subject.plan().commands()
            : way.stages().stream().flatMap(stage -> stage.commands().stream()).toList();
    return way.forward().stream().anyMatch(step -> isAnything(step.change()))
        || isShell(
            others.stream().filter(command -> command.role() == Command.Role.FORWARD).toList());
  }

  private boolean isShell(List<Command> commands) {
    Code code = Code.in(subject);
    for (Command command : commands) {
      boolean shell = command.role() != Command.Role.EXAMPLE && code.script(command).isPresent();
      if (shell && (code.sql(command).isEmpty() || isOfFiles(command.body()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfFiles(String body) {
    return body.contains(".sql") || body.contains("restore") || body.contains(".dump");
  }

  private static boolean isAnything(Change change) {
    if (change instanceof Change.Drop drop) {
      return drop.thing() == Thing.SCHEMA || drop.thing() == Thing.DATABASE;
    }
    return change instanceof Change.Opaque
        || change instanceof Change.Call
        || change instanceof Change.Meta;
  }
}
