package rutter.cli;

import picocli.CommandLine.Option;
import rutter.world.Console;
import rutter.world.Documents;

/** How large a document may be. */
final class SizeOption {
  private static final long USUAL = 8L << 20;

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = "Refuse larger files (default: 8M).")
  private long largest = USUAL;

  Documents documents(Console console) {
    return new Documents(console, largest);
  }
}
