package rutter.emit.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.program.Operation;
import rutter.program.Program;
import rutter.testing.Lists;

/**
 * Whatever a plan says, each list has each operation once, and nothing in it is more than words.
 */
class ListsProperties {
  private static final Pattern TAG = Pattern.compile("<(/?\\w+)([^>]*)>");

  /** What the templates and the quoting make of Markdown, and links that show where they lead. */
  private static final Pattern PLAIN_TAG =
      Pattern.compile("</?(?:p|ul|ol|li|h[1-6]|strong|code|pre|a)|br");

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  @Provide
  Arbitrary<String> words() {
    return Hostile.words();
  }

  @Provide
  Arbitrary<Program> programs() {
    return Hostile.programs();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void wordsInMarkdownAreReadAsTheyAre(@ForAll("words") String words) {
    String item = rendered("- [ ] " + new MarkdownMedium().words(words) + " · `id`\n");
    assertEquals(
        ("[ ] " + Hostile.seen(words) + " · id").replace("  ", " "), text(item).replace("  ", " "));
    checkTags(item);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void codeInMarkdownIsReadAsItIs(@ForAll("words") String words) {
    String code = rendered("- x\n" + new MarkdownMedium().block(words, words) + "\n- y\n");
    assertEquals(1, count(code, "<pre>"));
    assertEquals(2, count(code, "<li>"));
    checkTags(code);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aChecklistHasEachOperationOnce(@ForAll("programs") Program program) {
    String markdown = Lists.of(program, ".md");
    String html = rendered(markdown);
    assertEquals(
        program.forward().count(), count(html, "<li>[ ] T") + count(html, "<li>[x] T"), markdown);
    program.forward().forEach(one -> assertEquals(1, count(html, "<code>" + one.id() + "</code>")));
    checkTags(html);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aPageHasEachOperationOnce(@ForAll("programs") Program program) {
    String page = Lists.of(program, ".html");
    program.forward().forEach(one -> assertEquals(1, count(page, "data-id=\"" + one.id() + "\"")));
    String empty = Lists.of(Hostile.program(plain(program)), ".html");
    assertEquals(tags(empty), tags(page));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aTableHasEachOperationOnce(@ForAll("programs") Program program) {
    List<List<String>> records = Records.of(Lists.of(program, ".csv"));
    List<Operation> operations = program.forward().toList();
    assertEquals(operations.size() + 1, records.size());
    int title = records.get(0).indexOf("title");
    for (int i = 0; i < operations.size(); i++) {
      List<String> one = records.get(i + 1);
      assertEquals(records.get(0).size(), one.size());
      assertEquals(operations.get(i).id(), one.get(1));
      assertEquals(
          Hostile.seen(operations.get(i).title()), one.get(title).strip().replaceAll(" +", " "));
      one.forEach(cell -> assertFalse(cell.strip().matches("(?s)[=+@\\-＝＋＠－].*"), cell));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aFormHasEachOperationOnceAndIsOneThatGitHubTakes(@ForAll("programs") Program program) {
    List<String> boxes = IssueFormRules.boxes(Lists.of(program, ".yml"));
    List<Operation> operations = program.forward().toList();
    assertEquals(operations.size(), boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      assertTrue(boxes.get(i).contains("`" + operations.get(i).id() + "`"), boxes.get(i));
      checkTags(rendered("- [ ] " + boxes.get(i)));
    }
  }

  @Example
  void wordsOfAnyLengthTakeTimeByTheirLength() {
    for (String piece :
        List.of(". ", ")", "#", "a#", "@", "`", "1", "$ ", "a/", "www.", "&", "1. ")) {
      String words = "https://example.org/" + piece.repeat(500_000 / piece.length());
      for (Medium medium : List.of(new FormMedium(), new HtmlMedium(), new CsvMedium())) {
        assertTimeout(Duration.ofSeconds(5), () -> medium.words(words), piece);
        assertTimeout(Duration.ofSeconds(5), () -> medium.words("1" + piece + words), piece);
        assertTimeout(Duration.ofSeconds(5), () -> medium.block(words, words), piece);
      }
    }
  }

  private static List<String> plain(Program program) {
    return program.forward().map(one -> one.notes().get(0).isBlank() ? " " : "x").toList();
  }

  private static String rendered(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  private static List<String> tags(String page) {
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(page);
    while (tag.find()) {
      tags.add(tag.group(1));
    }
    return tags;
  }

  private static void checkTags(String html) {
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      assertTrue(PLAIN_TAG.matcher(tag.group().replace(">", "")).lookingAt(), tag.group());
      boolean link = tag.group(1).equals("a");
      assertTrue(!link || tag.group(2).matches(" href=\"(?i:https?)://[^\"]*\""), tag.group());
      boolean language = tag.group(2).matches(" class=\"language-[\\w+-]+\"");
      assertTrue(link || language || tag.group(2).isEmpty(), tag.group());
    }
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip()
        .replaceAll(" +", " ");
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
