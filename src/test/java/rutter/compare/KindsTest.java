package rutter.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rutter.compare.Change.Side;
import rutter.packs.Catalogue;
import rutter.packs.LevelsFile;
import rutter.packs.Page;
import rutter.testing.Marked;

/** Of the versions on the page of a kind exactly that is told which is marked in them. */
class KindsTest {
  private static final Path PAGES = Path.of("rules/catalogue");

  /** There is no plan of which it is known to be told. */
  private static final Set<Kind> LAST_RESORT = Set.of(Kind.OTHER);

  private static final Pattern FENCE =
      Pattern.compile("(?ms)^````markdown( file=old\\.md)?\\n(.*?)^````$");

  @TestFactory
  Stream<DynamicTest> pages() {
    return Stream.of(Kind.values())
        .map(kind -> dynamicTest(kind.id(), page(kind).toUri(), () -> check(kind)));
  }

  private static Path page(Kind kind) {
    return PAGES.resolve(kind.id() + ".md");
  }

  private static void check(Kind kind) throws IOException {
    Marked old = Marked.of("");
    boolean shown = false;
    Matcher fence = FENCE.matcher(Files.readString(page(kind)));
    while (fence.find()) {
      Marked version = Marked.of(fence.group(2));
      if (fence.group(1) != null) {
        old = version;
      } else {
        Compared compared = Compared.of(old.text(), version.text());
        check(old, compared, Side.OLD);
        check(version, compared, Side.NEW);
        shown |= compared.changes().stream().anyMatch(change -> change.kind() == kind);
      }
    }
    assertEquals(!LAST_RESORT.contains(kind), shown, "shows what it is about");
  }

  private static void check(Marked version, Compared compared, Side side) {
    var source = (side == Side.OLD ? compared.old() : compared.now()).subject().source();
    assertEquals("", version.differences(source, compared.findings(side)), version.text());
  }

  @TestFactory
  Stream<DynamicTest> everyPageSaysWhatItMust() {
    Catalogue catalogue = new Catalogue();
    return Stream.of(Kind.values())
        .map(kind -> dynamicTest(kind.id(), () -> complete(kind, catalogue.page(kind.id()))));
  }

  private static void complete(Kind kind, Page page) {
    assertTrue(page.body().startsWith("# " + kind.id() + "\n"), "the title is the name");
    assertEquals(Kind.FAMILY, page.family());
    assertFalse(page.texts().why().isBlank(), "says why");
    assertTrue(page.texts().why().length() < 200, "says why in one sentence");
    assertFalse(page.texts().of("message", "").isEmpty(), "has a message");
    assertFalse(page.texts().of("help", "").isEmpty(), "says what to do");
    page.texts()
        .sentences()
        .values()
        .forEach(sentence -> assertFalse(sentence.endsWith("."), "no full stop: " + sentence));
  }

  @Test
  void allHaveASeverity() {
    assertEquals(
        new TreeSet<>(Kind.ids()), new TreeSet<>(LevelsFile.ofChanges().severities().keySet()));
  }
}
