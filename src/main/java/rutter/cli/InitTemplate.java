package rutter.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of {@code templates/init/}, with values in the places named {@code @so@}. */
final class InitTemplate {
  private InitTemplate() {}

  static String text(String name, Map<String, String> values) {
    String text = read(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    return text;
  }

  private static String read(String name) {
    try (@Nullable InputStream in =
        InitTemplate.class.getResourceAsStream("/templates/init/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without templates/init/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
