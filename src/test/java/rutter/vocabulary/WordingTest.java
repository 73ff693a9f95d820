package rutter.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are compared without what authors hang on them. */
class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "Rollback, rollback",
    "ROLLBACK PLAN, rollback plan",
    "Rollback Plans, rollback plan",
    "4.2 Rollback, rollback",
    "4. Rollback, rollback",
    "🔙 Rollback, rollback",
    "Rollback:, rollback",
    "Rollback (if applicable), rollback",
    "Rollback [optional], rollback",
    "Roll-back, roll back",
    "Go/No-Go, go no go",
    "Risks & Mitigations, risk mitigation",
    "Don't panic, dont panic",
    "Dependencies, dependency",
    "Success Criteria, success criteria",
    "Status, status",
    "Analysis, analysis",
    "Process, process",
    "ＲＯＬＬＢＡＣＫ, rollback",
    "ロールバック手順：, ロールバック手順",
    "【必須】承認, 承認",
    "第2章 回滚, 第2章 回滚",
    "Wiederherstellung, wiederherstellung",
    "2.1, 2 1",
    "(optional), optional",
    "✅, ''",
  })
  void normal(String words, String normal) {
    assertEquals(normal, Wording.normal(words));
  }

  @ParameterizedTest
  @CsvSource({"' N/A ', n/a", "HIGH, high", "✅, ✅", "ＯＫ, ok", "'-', '-'"})
  void values(String words, String value) {
    assertEquals(value, Wording.value(words));
  }
}
