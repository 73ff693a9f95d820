package rutter.program;

import java.util.Set;
import rutter.plan.Command;
import rutter.shell.ShellReader;
import rutter.shell.Terminal;
import rutter.text.Content;

/** What is handed to a shell: of what a terminal shows only that which is typed. */
final class Typed {
  private Typed() {}

  static String in(Command command, Book book) {
    Content content = book.code().content(command);
    String text =
        book.code().isTerminal(command)
            ? ShellReader.terminal(content).map(Terminal::typed).orElse("")
            : content.chars();
    return text.stripTrailing() + "\n";
  }

  /** Who types it where, if its prompts say so: {@code ops@db-1}. */
  static Set<String> places(Command command, Book book) {
    return book.code().isTerminal(command)
        ? ShellReader.terminal(book.code().content(command)).map(Terminal::places).orElse(Set.of())
        : Set.of();
  }

  /** What a terminal shows, without a prompt that tells what is typed and what is answered. */
  static boolean isUnknown(Command command, Book book) {
    return book.code().isTerminal(command)
        && ShellReader.terminal(book.code().content(command)).isEmpty();
  }
}
