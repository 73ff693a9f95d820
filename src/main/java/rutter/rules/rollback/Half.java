package rutter.rules.rollback;

import rutter.plan.Command;
import rutter.profile.Tool;
import rutter.rules.ToolLine;
import rutter.shell.Invocation;
import rutter.text.Span;

/** One of two commands that belong together, such as stop and start, as it stands in a plan. */
record Half(Tool.Twin twin, ToolLine line, Names names, Command command) {
  boolean isRollback() {
    return command.role() == Command.Role.ROLLBACK;
  }

  /** What it is done to comes from another command, as with xargs. */
  boolean isFed() {
    return names.keys().isEmpty() && line.invocation().before() == Invocation.Joint.PIPE;
  }

  Span span() {
    return line.invocation().span();
  }

  String said(String source) {
    return span().of(source).strip().replaceAll("\\s+", " ");
  }

  /** The command that it takes back, as the table of commands has it. */
  String forward() {
    return String.join(" ", twin.forward());
  }

  boolean isTwinOf(Half forward) {
    return isSameTool(forward) && twin.back().equals(forward.twin.back());
  }

  /** What a command is called, such as stop, of the words that it consists of. */
  static String verb(String words) {
    String verb = words;
    for (String word : words.split(" ", -1)) {
      if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
        verb = word;
      }
    }
    int colon = verb.lastIndexOf(':');
    return colon < 0 ? verb : verb.substring(0, colon);
  }

  boolean isSameTool(Half other) {
    return line.tool().name().equals(other.line.tool().name());
  }

  boolean isBefore(Half other) {
    return span().start() < other.span().start();
  }
}
