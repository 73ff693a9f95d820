package rutter.emit.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rutter.program.Operation;
import rutter.program.Program;
import rutter.testing.Browser;
import rutter.testing.Lists;
import rutter.testing.Outside;
import rutter.testing.Programs;
import rutter.testing.Rendered;

/** Lists as others read them: a browser, the Markdown of GitHub, a reader of CSV. */
class ListsIT {
  private static final Path VISIT = Path.of("src/test/resources/checklists/visit.cjs");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Program> PROGRAMS =
      Map.of(
          "everything", Programs.everything(),
          "hostile", Programs.hostile(),
          "pieces", Hostile.all());

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> inABrowserOf() {
    return PROGRAMS.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> inABrowser(one.getValue())));
  }

  private void inABrowser(Program program) throws Exception {
    Path page = Files.writeString(folder.resolve("page.html"), Lists.of(program, ".html"));
    JsonNode found = Browser.visit(new Outside(folder), VISIT, page);
    for (String problem : List.of("requests", "errors", "axe", "overflow")) {
      assertEquals("[]", found.get(problem).toString(), problem);
    }
    assertEquals(1, found.get("dialogs").intValue(), "asked before ticks are removed");
    assertEquals(0, found.get("hiddenInPrint").intValue(), "all is printed");
    assertEquals(
        JSON.readTree("[1, 1, 0, [\"#steps\"], 0]"),
        JSON.valueToTree(
            Stream.of("scripts", "styles", "frames", "links", "handlers")
                .map(found.get("anatomy")::get)
                .toList()));
    assertEquals(
        operations(program).stream().map(Operation::id).toList(),
        found.get("before").findValuesAsText("id"));
    assertEquals(
        operations(program).stream().map(one -> Hostile.seen(one.title())).toList(),
        found.get("before").findValuesAsText("label").stream().map(Rendered::spaced).toList());
    assertEquals(found.get("before"), found.get("cleared"));
    assertEquals(found.get("ticked"), found.get("reopened"));
    assertTrue(found.get("ticked").toString().contains(", Ilse"), found.get("ticked")::toString);
  }

  @TestFactory
  Stream<DynamicTest> asGitHubReads() {
    return PROGRAMS.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> asGitHub(one.getValue())));
  }

  private void asGitHub(Program program) throws Exception {
    Outside.assumeTool("cmark-gfm");
    String html =
        new Outside(folder)
            .given(Lists.of(program, ".md"))
            .run(
                "cmark-gfm",
                "--unsafe",
                "-e",
                "table",
                "-e",
                "autolink",
                "-e",
                "strikethrough",
                "-e",
                "tasklist")
            .good()
            .out();
    Pattern allowed =
        Pattern.compile(
            "</?(?:p|ul|ol|li|h[1-3]|strong|code|pre|table|thead|tbody|tr|th|td)>"
                + "|<input type=\"checkbox\" (?:checked=\"\" )?disabled=\"\" />"
                + "|<(?:pre lang|code class)=\"[\\w+-]+\">"
                + "|<a href=\"(?:https?://|mailto:)[^\"]*\">|</a>");
    Matcher tag = Pattern.compile("<[^>]*>").matcher(html);
    List<String> others = new ArrayList<>();
    while (tag.find()) {
      if (!allowed.matcher(tag.group()).matches()) {
        others.add(tag.group());
      }
    }
    assertEquals(List.of(), others);
    assertEquals(
        operations(program).stream().map(one -> Hostile.seen(one.title())).toList(),
        Pattern.compile("<li><input [^>]*> (.*) · <code>")
            .matcher(html)
            .results()
            .map(task -> Rendered.text(task.group(1)))
            .map(task -> task.replaceFirst(" · (?:before|stage|after|rollback)[^ ]*/.*", ""))
            .toList());
    for (String mention : List.of("@everyone", "#12")) {
      assertTrue(!unquotedOutsideOfCode(html).matches("(?s).*(?<!\\w)" + mention + ".*"), mention);
    }
  }

  @Test
  void asPythonReadsCsv() throws Exception {
    Outside.assumeTool("python3");
    for (Program program : PROGRAMS.values()) {
      String csv = Lists.of(program, ".csv");
      Path file = folder.resolve("operations.csv");
      Files.write(file, csv.getBytes(UTF_8));
      String rows =
          new Outside(folder)
              .run(
                  "python3",
                  "-c",
                  "import csv, json; print(json.dumps(list(csv.reader("
                      + "open('operations.csv', newline='', encoding='utf-8'), strict=True))))")
              .good()
              .out();
      assertEquals(JSON.valueToTree(Records.of(csv)), JSON.readTree(rows));
    }
  }

  private static List<Operation> operations(Program program) {
    return Stream.of(
            program.before().stream(),
            program.legs().stream()
                .flatMap(leg -> Stream.concat(leg.forward().stream(), leg.back().stream())),
            program.after().stream(),
            program.wayBack().stream())
        .flatMap(all -> all)
        .toList();
  }

  private static String unquotedOutsideOfCode(String html) {
    return Rendered.text(html.replaceAll("(?s)<(code|a)\\b[^>]*>.*?</\\1>", ""));
  }
}
