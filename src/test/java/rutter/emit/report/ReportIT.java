package rutter.emit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.emit.checklist.Hostile;
import rutter.testing.Outside;
import rutter.testing.Samples;

/** A report of hostile words as the Markdown of GitHub reads it. */
class ReportIT {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "</?(?:p|ul|li|h2|h3|strong|em|code|pre|table|thead|tbody|tr|th|td|details|summary)>"
              + "|<(?:th|td) align=\"right\">|<br ?/?>|<pre lang=\"mermaid\">"
              + "|<a href=\"(?:(?i:https?)://|mailto:)[^\"]*\">|</a>|<!-- rutter-report: [^<>]* -->");

  @TempDir Path folder;

  @Test
  void hasNoMarkupButItsOwn() throws Exception {
    Outside.assumeTool("cmark-gfm");
    List<String> pieces = Hostile.pieces();
    for (Optional<String> base :
        List.of(Optional.<String>empty(), Optional.of("https://git.example.org/x/blob/main"))) {
      String report =
          new MarkdownReport(base, 4 << 20)
              .of(List.of(Samples.saying(pieces, "pl<b>an--> [x](y).md")));
      String html =
          new Outside(folder)
              .given(report)
              .run("cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough")
              .good()
              .out();
      Matcher tag = Pattern.compile("<[^>]*>").matcher(html);
      List<String> others = new ArrayList<>();
      while (tag.find()) {
        if (!ALLOWED.matcher(tag.group()).matches()) {
          others.add(tag.group());
        }
      }
      assertEquals(List.of(), others);
      assertEquals(report.lines().filter(line -> line.startsWith("|")).count(), rows(html));
      String words = html.replaceAll("(?s)<(code|a)\\b[^>]*>.*?</\\1>", "");
      assertFalse(words.matches("(?s).*(?<!\\w)@everyone.*"), "somebody is mentioned");
    }
  }

  /** Each table has a line below its head that is no row. */
  private static long rows(String html) {
    return html.split("<tr>", -1).length - 1L + html.split("<table>", -1).length - 1;
  }
}
