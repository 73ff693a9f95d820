package rutter.shell;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import rutter.shell.Invocation.Assignment;
import rutter.shell.Invocation.Joint;
import rutter.shell.Invocation.Redirect;
import rutter.text.Span;

/** The commands of a script as they are found. */
final class Gathering {
  private final List<Invocation> commands = new ArrayList<>();
  private final IdentityHashMap<Redirect, HereDocument> documents = new IdentityHashMap<>();
  private Joint joint = Joint.START;
  private int depth;
  private int conditions;

  void join(Joint before) {
    joint = before;
  }

  void add(List<Assignment> assignments, List<Word> words, List<Redirect> redirects, Span span) {
    commands.add(
        new Invocation(assignments, words, redirects, joint, false, depth, conditions > 0, span));
    joint = Joint.THEN;
  }

  void enter(boolean conditional) {
    depth++;
    conditions += conditional ? 1 : 0;
  }

  void leave(boolean conditional) {
    depth--;
    conditions -= conditional ? 1 : 0;
  }

  int size() {
    return commands.size();
  }

  /** What these commands write goes to the next one. */
  void pipe(int from) {
    for (int i = from; i < commands.size(); i++) {
      commands.set(i, commands.get(i).piped());
    }
  }

  /** The text of a here-document is read after the command that it is for. */
  void await(HereDocument document) {
    documents.put(document.announced(), document);
  }

  private Invocation complete(Invocation command) {
    if (command.redirects().stream().noneMatch(documents::containsKey)) {
      return command;
    }
    List<Redirect> redirects = new ArrayList<>();
    for (Redirect redirect : command.redirects()) {
      HereDocument document = documents.get(redirect);
      redirects.add(document == null ? redirect : document.redirect());
    }
    return command.with(redirects);
  }

  Script script() {
    return new Script(commands.stream().map(this::complete).toList(), Optional.empty());
  }

  void addAll(Script other) {
    commands.addAll(other.commands());
  }
}
