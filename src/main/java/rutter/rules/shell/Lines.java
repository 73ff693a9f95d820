package rutter.rules.shell;

import java.util.BitSet;
import java.util.List;
import rutter.plan.Command;
import rutter.rules.Code;
import rutter.rules.Subject;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.Word;
import rutter.text.Span;

/** Code that a shell runs: its lines as written, and what the shell makes of them. */
final class Lines {
  private final Command command;
  private final Script script;
  private final String text;
  private final List<Invocation> invocations;
  private final BitSet within = new BitSet();
  private final BitSet quoted = new BitSet();
  private final BitSet comments = new BitSet();

  /** From where on the signs are counted. */
  private final int base;

  Lines(Command command, Script script, Subject subject) {
    this.command = command;
    this.script = script;
    this.text = subject.text();
    this.base = command.span().start();
    this.invocations = Code.in(subject).invocations(command);
    script.all().forEach(this::mark);
    command.lines().forEach(this::comment);
  }

  /** What stands in a command stands behind it in the list, and so is marked after it. */
  private void mark(Invocation invocation) {
    int start = invocation.span().start() - base;
    int end = invocation.span().end() - base;
    within.set(start + 1, Math.max(start + 1, end));
    quoted.clear(start, end);
    invocation.words().forEach(this::mark);
    invocation.assignments().forEach(assignment -> mark(assignment.value()));
    for (Invocation.Redirect redirect : invocation.redirects()) {
      mark(redirect.target());
      redirect.body().ifPresent(body -> quote(body.span()));
    }
  }

  private void mark(Word word) {
    for (Word.Part part : word.parts()) {
      if (part.quoted()) {
        quote(part.span());
      }
    }
  }

  private void quote(Span span) {
    quoted.set(span.start() - base, span.end() - base);
    within.set(span.start() - base, span.end() - base);
  }

  Command command() {
    return command;
  }

  Script script() {
    return script;
  }

  /** All commands, with those that others run. */
  List<Invocation> invocations() {
    return invocations;
  }

  List<Span> spans() {
    return command.lines();
  }

  /** A line behind its indentation. */
  Span stripped(Span line) {
    int start = line.start();
    int end = line.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  String of(Span span) {
    return span.of(text);
  }

  /** Whether a line begins something, and does not go on with what a line above it began. */
  boolean begins(Span line) {
    return !within.get(stripped(line).start() - base);
  }

  /** Whether the shell takes the signs for its own. */
  boolean isBare(Span span) {
    return quoted.get(span.start() - base, span.end() - base).isEmpty() && !isComment(span);
  }

  /** Behind a sign of a comment, in no command. */
  boolean isComment(Span span) {
    return comments.get(span.start() - base);
  }

  private void comment(Span line) {
    for (int i = line.start(); i < line.end(); i++) {
      boolean first = i == line.start() || Character.isWhitespace(text.charAt(i - 1));
      if (first && text.charAt(i) == '#' && !within.get(i - base) && !quoted.get(i - base)) {
        comments.set(i - base, line.end() - base);
        return;
      }
    }
  }
}
