package rutter.cli;

import picocli.CommandLine.Option;

/** {@code --help}, shared by all commands. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean asked;

  boolean asked() {
    return asked;
  }
}
