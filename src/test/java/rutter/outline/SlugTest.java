package rutter.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The anchors that hosting sites give headings. */
class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Rollback, rollback",
    "Go / No-Go, go--no-go",
    "Phase 1: Copy (2 days), phase-1-copy-2-days",
    "1.2 What's next?, 12-whats-next",
    "snake_case, snake_case",
    "Größe & Maß, größe--maß",
    "🚚 Move, -move",
    "1️⃣ Copy, 1️⃣-copy",
    "第1阶段：双写, 第1阶段双写",
    "ÉTAPE, étape",
    "İstanbul, i̇stanbul",
    "'', ''",
  })
  void anchor(String title, String slug) {
    assertEquals(slug, Slug.of(title));
  }
}
