package rutter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name that was meant is found, if it is close enough to have been meant. */
class NearestTest {
  private static final List<String> KNOWN =
      List.of("stage-empty", "stage-number-gap", "gap-unassigned", "in", "names", "name");

  @ParameterizedTest
  @CsvSource({
    "stage-emty, stage-empty",
    "stage-number-gaps, stage-number-gap",
    "gap-unasigned, gap-unassigned",
    "ni, ''",
    "im, in",
    "nmes, names",
    "name, name",
    "completely-other, ''",
    "'', ''",
  })
  void nearest(String name, String meant) {
    assertEquals(meant, Nearest.to(name, KNOWN).orElse(""));
  }
}
