package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.emit.PlanJson;
import rutter.outline.Outline;
import rutter.testing.Documents;
import rutter.testing.OutlineText;
import rutter.text.Source;

/** How an editor ends lines and files changes nothing of what is read, nor where. */
class LineEndsTest {
  private static final String MARK = "\uFEFF";

  @TestFactory
  Stream<DynamicTest> carriageReturnAndLineFeed() {
    return same(text -> text.replace("\n", "\r\n"));
  }

  @TestFactory
  Stream<DynamicTest> carriageReturnAlone() {
    return same(text -> text.replace('\n', '\r'));
  }

  @TestFactory
  Stream<DynamicTest> byteOrderMarkBeforeCarriageReturns() {
    return same(text -> MARK + text.replace("\n", "\r\n"));
  }

  @TestFactory
  Stream<DynamicTest> noEndOfTheLastLine() {
    return same(String::stripTrailing);
  }

  private static Stream<DynamicTest> same(UnaryOperator<String> change) {
    List<Path> files = Documents.in(Documents.PLANS, Documents.OUTLINES, Documents.EXAMPLES);
    return Documents.each(
        files,
        file -> {
          String text = Documents.text(file);
          assertTrue(text.endsWith("\n") && text.indexOf('\r') < 0, "the tests change its ends");
          assertEquals(read(text), read(change.apply(text)));
        });
  }

  private static String read(String text) {
    Source source = Documents.source("plan.md", text.getBytes(StandardCharsets.UTF_8));
    Outline outline = Documents.READER.outline(source);
    return OutlineText.of(outline) + PlanJson.of(Documents.READER.read(outline, List.of()), true);
  }
}
