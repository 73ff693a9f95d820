package rutter.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import rutter.world.Size;

/** {@code 500k}, {@code 8M}: a number of bytes. */
public final class SizeConverter implements ITypeConverter<Long> {
  private static final long LARGEST = 256L << 20;

  @Override
  public Long convert(String value) {
    long bytes =
        Size.of(value)
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "'" + value + "' is no size; write it like 500k or 8M"));
    if (bytes > LARGEST) {
      throw new TypeConversionException("'" + value + "' is more than " + Size.words(LARGEST));
    }
    return bytes;
  }
}
