package rutter.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.outline.Outline;
import rutter.testing.Documents;
import rutter.testing.Golden;
import rutter.text.Source;

/** Each thing that formatting makes uniform, and what it leaves alone. */
class FormatterTest {
  static final Path FIXTURES = Path.of("src/test/resources/format");

  @TestFactory
  Stream<DynamicTest> documents() {
    return Documents.each(
        Documents.in(FIXTURES),
        file ->
            Golden.check(
                Documents.golden(file),
                Formatter.format(Documents.READER.outline(Documents.source(file)))));
  }

  /** The examples are written as this project would write them. */
  @TestFactory
  Stream<DynamicTest> examples() {
    List<Path> plans =
        Documents.in(Documents.EXAMPLES).stream()
            .filter(file -> file.getParent().getNameCount() > 1 && !file.endsWith("broken.md"))
            .toList();
    return Documents.each(
        plans, file -> assertEquals(Documents.text(file), format(Documents.text(file))));
  }

  @TestFactory
  Stream<DynamicTest> carriageReturnsStay() {
    return Documents.each(
        Documents.in(FIXTURES),
        file -> {
          String text = Documents.text(file);
          assertEquals(format(text).replace("\n", "\r\n"), format(text.replace("\n", "\r\n")));
        });
  }

  private static String format(String text) {
    Outline outline = Documents.READER.outline(Source.of("plan.md", text));
    return Formatter.format(outline);
  }
}
