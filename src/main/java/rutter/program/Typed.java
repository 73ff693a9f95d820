package rutter.program;

import rutter.plan.Command;
import rutter.shell.Script;
import rutter.text.Content;

/** What is handed to a shell: of what a terminal shows only that which is typed. */
final class Typed {
  private Typed() {}

  static String in(Command command, Book book) {
    Content content = book.code().content(command);
    boolean console = isConsole(command, book, content);
    String text =
        console
            ? typed(content, book.code().script(command).orElse(Script.EMPTY))
            : content.chars();
    return text.stripTrailing() + "\n";
  }

  private static boolean isConsole(Command command, Book book, Content content) {
    boolean prompted = content.chars().stripLeading().startsWith("$ ");
    return prompted
        || book.words().value("terminal", command.language()).filter("console"::equals).isPresent();
  }

  /** From the first letter of each command to the end of its line, with here-documents. */
  private static String typed(Content content, Script script) {
    StringBuilder typed = new StringBuilder();
    content
        .chars()
        .lines()
        .filter(line -> line.stripLeading().startsWith("$ "))
        .forEach(line -> typed.append(line.stripLeading().substring(2)).append('\n'));
    return typed.isEmpty() && script.commands().isEmpty() ? content.chars() : typed.toString();
  }
}
