package rutter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.packs.RuleFiles;

/** Days are found in the ways in which people write them. */
class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-04-08, 2026-04-08",
    "on 2026/4/8 at noon, 2026-04-08",
    "2026年4月8日, 2026-04-08",
    "08.04.2026, 2026-04-08",
    "31/12/2026, 2026-12-31",
    "12/31/2026, 2026-12-31",
    "12/12/2026, 2026-12-12",
    "8 April 2026, 2026-04-08",
    "8. April 2026, 2026-04-08",
    "'Wed, April 8th, 2026', 2026-04-08",
    "8 de abril de 2026, 2026-04-08",
    "Sept 3 2026, 2026-09-03",
  })
  void days(String words, String day) {
    assertEquals(day, Dates.in(words, RuleFiles.vocabulary()).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "04/08/2026",
    "11/12/2026",
    "12/11/2026",
    "2026-13-01",
    "Week 3",
    "version 1.2.2026.1",
    "2026-02-30",
    "TBD"
  })
  void noDays(String words) {
    assertEquals("Optional.empty", Dates.in(words, RuleFiles.vocabulary()).toString());
  }
}
