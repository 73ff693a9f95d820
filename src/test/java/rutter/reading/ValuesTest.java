package rutter.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.packs.RuleFiles;
import rutter.plan.Words;
import rutter.text.Span;

/** Levels of risk and lists of names, as people write them. */
class ValuesTest {
  private final Values values = Values.in(RuleFiles.vocabulary());

  @ParameterizedTest
  @CsvSource({
    "Low, low",
    "HIGH, high",
    "Medium (locks), medium",
    "🔴 High, high",
    "very high, critical",
    "高, high",
    "низкий, low",
    "none, none",
    "no risk, none",
    "'not high, it stays', ''",
    "unknown, ''",
    "'', ''",
  })
  void risk(String words, String grade) {
    assertEquals(grade, values.grade(words).map(Object::toString).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"'Ada, Grace', 10-13 15-20", "Ada and Grace, 10-13 18-23", "Ada, 10-13"})
  void placesTheWordsOfAList(String words, String spans) {
    Words list = new Words(words, new Span(10, 10 + words.length()));
    List<Words> parts = values.people(list);
    assertEquals(
        spans,
        parts.stream()
            .map(part -> part.span().start() + "-" + part.span().end())
            .reduce((a, b) -> a + " " + b)
            .orElse(""));
  }
}
