package rutter.emit.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.emit.checklist.Hostile;
import rutter.testing.Browser;
import rutter.testing.Lists;
import rutter.testing.Samples;

/** Whatever a plan says, its page has no markup but that of the templates. */
class ReportHtmlProperties {
  private static final HtmlReport REPORT = new HtmlReport(Optional.empty(), "0", Lists.shipped());

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:body|main|article|header|footer|section|nav|details|summary|div|p|span"
              + "|bdi|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|th|td|h[123]|strong|b|br|code|a|fieldset|legend"
              + "|label|select|option|input|svg|defs|marker|path|rect|line|circle|text)"
              + "(?: (?:id|class|role|dir|scope|tabindex|type|value|autocomplete|href|aria-[a-z]+|data-[a-z]+"
              + "|viewBox|(?:ref|c)?[xyXY][12]?|r|rx|d|width|height|orient|marker(?:Width|Height|-end)"
              + "|text-anchor)=\"[^\"<>]*\"| hidden| checked)*/?>");

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  @Provide
  Arbitrary<List<String>> many() {
    return Hostile.words().list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aPageOfAPlanHasNoMarkupButItsOwn(@ForAll("many") List<String> all) {
    check(REPORT.of(List.of(Samples.saying(all, all.get(0)))));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aPageOfPlansHasNoMarkupButItsOwn(@ForAll("many") List<String> all) {
    check(REPORT.of(all.stream().map(words -> Samples.saying(List.of(words), words)).toList()));
  }

  private static void check(String page) {
    String body = Browser.body(page);
    Matcher tag = TAG.matcher(body);
    String words = tag.replaceAll("").replace("</html>", "");
    assertEquals(-1, words.indexOf('<'), words);
    Matcher link = LINK.matcher(body);
    while (link.find()) {
      assertTrue(link.group(1).startsWith("#"), link.group());
    }
  }

  @Example
  void aLongPlanTakesTimeByItsLength() {
    List<String> lines = Collections.nCopies(3000, "| a | b |".repeat(10));
    assertTimeout(
        Duration.ofSeconds(8), () -> REPORT.of(List.of(Samples.saying(lines, "plan.md"))));
  }
}
