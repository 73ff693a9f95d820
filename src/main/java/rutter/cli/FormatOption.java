package rutter.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import rutter.emit.findings.Formats;
import rutter.text.Nearest;

/** A value of {@code --format}: {@code sarif}, or {@code sarif:out.sarif} for one in a file. */
record FormatOption(String name, Optional<String> file) {
  /** Reads the words of the command line. */
  static final class Converter implements ITypeConverter<FormatOption> {
    @Override
    public FormatOption convert(String words) {
      int colon = words.indexOf(':');
      String name = colon < 0 ? words : words.substring(0, colon);
      if (!Formats.NAMES.contains(name)) {
        throw new TypeConversionException(Nearest.unknown(name, "--format", Formats.NAMES));
      }
      if (colon == words.length() - 1) {
        throw new TypeConversionException("`" + words + "` names no file after the colon");
      }
      return new FormatOption(
          name, colon < 0 ? Optional.empty() : Optional.of(words.substring(colon + 1)));
    }
  }
}
