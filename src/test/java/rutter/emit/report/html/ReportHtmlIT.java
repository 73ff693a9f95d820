package rutter.emit.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.emit.VisibleCode;
import rutter.emit.checklist.Hostile;
import rutter.review.Review;
import rutter.testing.Browser;
import rutter.testing.Desk;
import rutter.testing.Lists;
import rutter.testing.Outside;
import rutter.testing.Samples;

/** Reports as a browser shows them: what is clicked there, and what hostile words do there. */
class ReportHtmlIT {
  private static final Path VISIT = Path.of("src/test/resources/reports/visit.cjs");
  private static final Path EXAMPLES = Path.of("examples");
  private static final String BASE = "https://git.example.org/plans/blob/main";

  @TempDir Path folder;

  @Test
  void ofSeveralPlans() throws Exception {
    Desk desk = new Desk(folder);
    Files.delete(folder.resolve("plan.md"));
    List<String> lines = new ArrayList<>();
    for (String name : List.of("a/billing-postgres-upgrade", "b/warehouse-to-lakehouse")) {
      Path example = EXAMPLES.resolve(name.substring(2));
      String file = name.startsWith("a") ? "broken.md" : "plan.md";
      String text = Files.readString(example.resolve(file));
      desk.write(name + ".md", text);
      Files.readAllLines(example.resolve(file)).forEach(lines::add);
      lines.add("");
      try (Stream<Path> files = Files.list(example)) {
        for (Path beside : files.filter(one -> !one.toString().contains("plan.md")).toList()) {
          Files.copy(beside, folder.resolve(name).resolveSibling(beside.getFileName()));
        }
      }
    }
    Desk.Run run =
        desk.run(
            "report",
            "a/billing-postgres-upgrade.md",
            "b/warehouse-to-lakehouse.md",
            "--format",
            "html",
            "-o",
            "page.html");
    assertEquals(0, run.exit(), run::err);
    JsonNode found = Browser.visit(new Outside(folder), VISIT, folder.resolve("page.html"));
    checkSound(found);
    assertEquals(lines, words(found.get("text")));
    checkFilters(found);
    List<String> byPath = List.of("a/billing-postgres-upgrade.md", "b/warehouse-to-lakehouse.md");
    assertEquals(byPath, words(found.get("plans")));
    assertEquals(byPath, words(found.get("byVerdict")), "what is not ready comes first");
    assertEquals(List.of(byPath.get(1), byPath.get(0)), words(found.get("byVerdictDown")));
    assertEquals(List.of("Verdict descending"), words(found.get("sorted")));
  }

  private static void checkFilters(JsonNode found) {
    assertEquals(found.at("/all/findings").size(), found.at("/all/notes").size());
    for (String filter : List.of("byText", "withoutErrors", "ofAPlace")) {
      List<String> shown = words(found.at("/" + filter + "/findings"));
      assertTrue(!shown.isEmpty() && shown.size() < found.at("/all/findings").size(), filter);
      assertEquals(
          shown.stream().sorted().toList(),
          words(found.at("/" + filter + "/notes")).stream().sorted().toList(),
          filter);
    }
    assertTrue(found.get("followed").booleanValue(), "a link leads to its line");
    assertTrue(found.get("revealed").booleanValue(), "a link shows what was filtered out");
  }

  @Test
  void ofHostileWords() throws Exception {
    List<String> pieces = Hostile.pieces();
    List<Review> reviews = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i += 50) {
      List<String> some = pieces.subList(i, Math.min(pieces.size(), i + 50));
      reviews.add(Samples.saying(some, i + "pl<b>an\"> [x](javascript:alert(1)).md"));
    }
    HtmlReport report = new HtmlReport(Optional.of(BASE), "0", Lists.shipped());
    Path page = Files.writeString(folder.resolve("page.html"), report.of(reviews));
    JsonNode found = Browser.visitLong(new Outside(folder), VISIT, page);
    checkSound(found);
    assertTrue(found.at("/anatomy/drawings").intValue() > pieces.size(), "timelines are drawn");
    assertEquals(
        reviews.stream().flatMap(one -> one.text().stream()).map(VisibleCode::of).toList(),
        words(found.get("text")));
  }

  /** Nothing is asked of the network, goes wrong, runs, or keeps anybody out. */
  private static void checkSound(JsonNode found) {
    for (String problem : List.of("requests", "errors", "axe", "overflow", "broken", "twice")) {
      assertEquals("[]", found.get(problem).toString(), problem);
    }
    for (String none : List.of("dialogs", "hiddenInPrint", "filtersWithoutScript")) {
      assertEquals(0, found.get(none).intValue(), none);
    }
    assertEquals(
        List.of(1, 1, 0, 0),
        Stream.of("scripts", "styles", "frames", "handlers")
            .map(part -> found.get("anatomy").get(part).intValue())
            .toList());
    for (JsonNode link : found.get("anatomy").get("links")) {
      assertTrue(link.textValue().matches("#.*|\\Q" + BASE + "\\E/.*"), link::textValue);
    }
    assertEquals(
        found.get("text").size() + found.at("/all/findings").size(),
        found.get("withoutScript").intValue(),
        "all is there without a script");
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(one -> words.add(one.textValue()));
    return words;
  }
}
