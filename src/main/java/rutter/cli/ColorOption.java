package rutter.cli;

import picocli.CommandLine.Option;
import rutter.emit.Ink;
import rutter.world.Console;

/** {@code --color}, shared by all commands that print for people. */
final class ColorOption {
  /** When to colour. */
  enum When {
    auto,
    always,
    never
  }

  @Option(
      names = {"--color"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour the output: ${COMPLETION-CANDIDATES} (default: auto).")
  private When when = When.auto;

  Ink ink(Console console) {
    boolean asked = console.environment().getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = console.environment().getOrDefault("TERM", "").equals("dumb");
    boolean colour =
        when == When.always || (when == When.auto && console.terminal() && asked && !dumb);
    return colour ? Ink.COLOUR : Ink.PLAIN;
  }
}
