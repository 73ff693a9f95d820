package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

/** {@code --format NAME[:FILE]}, read. */
class FormatOptionTest {
  private final FormatOption.Converter converter = new FormatOption.Converter();

  @Test
  void nameAndFile() {
    assertEquals(new FormatOption("json", Optional.empty()), converter.convert("json"));
    assertEquals(
        new FormatOption("sarif", Optional.of("C:/out:1.sarif")),
        converter.convert("sarif:C:/out:1.sarif"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sarf | `sarf` is not known in --format; did you mean `sarif`?",
        "sarif: | `sarif:` names no file after the colon",
      })
  void whatItIsNot(String words, String why) {
    Exception problem = assertThrows(TypeConversionException.class, () -> converter.convert(words));
    assertEquals(why, problem.getMessage());
  }
}
