package rutter.cli;

import picocli.CommandLine.Option;

/** How large a document may be. */
final class SizeOption {
  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      defaultValue = "8M",
      converter = SizeConverter.class,
      description = "Refuse larger files (default: 8M).")
  private long largest;

  Documents documents(Console console) {
    return new Documents(console, largest);
  }
}
