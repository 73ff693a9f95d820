package rutter;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.testing.Documents;
import rutter.testing.Golden;
import rutter.testing.OutlineText;

/** Each way of writing a block is read as what its author meant, and at its exact place. */
class OutlinesTest {
  @TestFactory
  Stream<DynamicTest> outlines() {
    return Documents.each(
        Documents.in(Documents.OUTLINES),
        file ->
            Golden.check(
                Documents.golden(file),
                OutlineText.of(Documents.READER.outline(Documents.source(file)))));
  }
}
