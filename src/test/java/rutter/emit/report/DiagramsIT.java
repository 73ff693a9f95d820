package rutter.emit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.emit.Terminal;
import rutter.review.Flow;
import rutter.review.Timeline;
import rutter.testing.Browser;
import rutter.testing.Outside;
import rutter.testing.Programs;

/** Mermaid reads the diagrams of reports, and shows the words of plans as nothing but words. */
class DiagramsIT {
  private static final Path DRAW = Path.of("src/test/resources/reports/draw.cjs");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** What means something to Mermaid, to the Markdown in it, or to a browser. */
  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "Phase 1 “Copy”",
                "section Copy",
                "title x",
                "click b0 call alert()",
                "click s0 \"javascript:alert(1)\"",
                "end",
                "subgraph x",
                "1. Copy",
                "- Copy",
                "# Copy",
                "`**bold**`",
                "*a* _b_ ~c~",
                "2026-01-01 : crit, 2026-01-01, 3d",
                "a --> b; b --> a",
                "a%%b",
                "%%{init: {\"securityLevel\": \"loose\"}}%%",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"] --> s1[\"",
                "#quot;#35;#lt;b#gt;",
                "&lt;b&gt; &amp; &#60;",
                "$$x^2$$",
                "ﬂ°°60¶ß",
                "a\\nb<br/>c",
                "x:::risky",
                "@{ shape: circle }",
                "s0@{ img: \"http://example.org/x.png\" }",
                "http://example.org www.example.org",
                "移行 第1段階: 複写",
                "مرحلة ١",
                "\u202ehidden",
                "🚚 Move",
                "dateFormat YYYY",
                "accTitle: x",
                "vert 1",
                "done",
                "",
                Programs.HOSTILE));
    Random random = new Random(17);
    for (int i = 0; i < 100; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = 1 + random.nextInt(20); length > 0; length--) {
        name.append(
            (char) (random.nextInt(10) == 0 ? random.nextInt(0xD800) : random.nextInt(128)));
      }
      names.add(name.toString());
    }
    return names;
  }

  @Test
  void namesInAFlowchartAreShownAsTheyAre() throws Exception {
    List<String> diagrams = new ArrayList<>();
    for (String name : names()) {
      Flow.Node node = new Flow.Node("1", name, true, false);
      Flow.Node other = new Flow.Node("2", "Other", false, true);
      diagrams.add(
          Flowchart.diagram(
              new Flow(
                  List.of(node, other),
                  List.of(new Flow.Edge(0, 1, true), new Flow.Edge(0, 1, false)))));
    }
    check(diagrams, "Other");
  }

  @Test
  void namesInATimelineAreShownAsTheyAre() throws Exception {
    List<String> diagrams = new ArrayList<>();
    for (String name : names()) {
      diagrams.add(
          Gantt.diagram(
              new Timeline(
                  Optional.empty(),
                  List.of(
                      new Timeline.Bar(name, 0, 7200, true, true),
                      new Timeline.Bar("Other", 7200, 0, false, false)))));
    }
    check(diagrams, "Other");
  }

  private void check(List<String> diagrams, String other) throws Exception {
    List<String> names = names();
    JsonNode drawn = drawn(diagrams);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      JsonNode one = drawn.get(i);
      List<String> labels = new ArrayList<>();
      one.path("labels").forEach(label -> labels.add(spaced(label.textValue())));
      List<String> expected = sorted(List.of(seen(names.get(i)), other));
      if (one.path("foreign").intValue() > 0 || !expected.equals(sorted(labels))) {
        wrong.add(expected + " is drawn as " + one);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static String seen(String name) {
    String line = Terminal.fit(name, 60).strip().replace("ﬂ", "fl").replace("¶", "");
    return line.isEmpty() ? "—" : spaced(line);
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private JsonNode drawn(List<String> diagrams) throws Exception {
    return Browser.run(
        new Outside(folder).given(JSON.writeValueAsString(diagrams)),
        DRAW,
        List.of("playwright-core", "mermaid"));
  }
}
