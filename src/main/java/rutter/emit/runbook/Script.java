package rutter.emit.runbook;

import java.util.Optional;

/** The function of a runbook that holds its plan, as it grows. */
final class Script {
  private final StringBuilder lines = new StringBuilder();

  /** A command of the runbook, and its arguments as the shell reads them. */
  void command(String name, String... words) {
    lines.append("  ").append(name);
    for (String word : words) {
      lines.append(' ').append(word);
    }
    lines.append('\n');
  }

  void term(String key, String text) {
    command("term", key, ShellQuote.words(text));
  }

  void term(String key, Optional<String> text) {
    text.ifPresent(said -> term(key, said));
  }

  void exactTerm(String key, Optional<String> text) {
    text.ifPresent(said -> command("term", key, ShellQuote.exact(said)));
  }

  void term(String key, long number) {
    command("term", key, Long.toString(number));
  }

  void also(String key, String text) {
    command("also", key, ShellQuote.words(text));
  }

  void code(String language, String code) {
    Heredoc heredoc = Heredoc.of(code);
    lines.append("  code ").append(language).append(" <<'").append(heredoc.delimiter());
    lines.append("' || return 1\n").append(heredoc.body());
    lines.append(heredoc.delimiter()).append('\n');
  }

  void gap() {
    lines.append('\n');
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
