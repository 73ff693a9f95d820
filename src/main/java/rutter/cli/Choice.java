package rutter.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** One of a few words, which are said as they are written when another is given. */
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
  /** For all options and parameters of a command and of those below it. */
  static void register(CommandLine command) {
    for (ArgSpec arg : command.getCommandSpec().args()) {
      if (arg.type().isEnum()) {
        register(command, arg.type());
      }
    }
    command.getSubcommands().values().forEach(Choice::register);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void register(CommandLine command, Class type) {
    command.registerConverter(type, new Choice(type));
  }

  @Override
  public E convert(String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.toString().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + all()));
  }

  private String all() {
    return Arrays.stream(type.getEnumConstants())
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
