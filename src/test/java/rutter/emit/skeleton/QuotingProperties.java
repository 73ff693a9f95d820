package rutter.emit.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.emit.Terminal;
import rutter.packs.Templates;
import rutter.plan.Detection;
import rutter.plan.Plan;
import rutter.testing.Documents;
import rutter.testing.Edit;

/** Words of a user stay words, whatever they look like to Markdown. */
class QuotingProperties {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void wordsStayWords(@ForAll("words") String words, @ForAll Detection.Profile profile) {
    Plan plan = Documents.plan(written(words, profile));
    Plan plain = Documents.plan(written("Words", profile));
    String clean = Terminal.clean(words).strip().replaceAll("\\s+", " ");
    assertEquals(spaced(clean), spaced(plan.title().orElseThrow().text()));
    assertEquals(plain.detection().profile(), plan.detection().profile());
    assertEquals(plain.stages().size(), plan.stages().size());
    assertEquals(plain.governance().approvals().size(), plan.governance().approvals().size());
    assertEquals(plain.gaps().all().size(), plan.gaps().all().size());
    assertEquals(plain.commands(), plan.commands());
    assertEquals(plain.references(), plan.references());
    assertEquals(plain.source().lines().count(), plan.source().lines().count());
  }

  private static String spaced(String words) {
    return words.replaceAll("\\s+", "");
  }

  private static String written(String words, Detection.Profile profile) {
    Skeleton.Step step =
        new Skeleton.Step("Move", "data", "low", "2h", "G-1", new Skeleton.Advice("a", "b"));
    Skeleton.Row row = new Skeleton.Row("G-1", "low", "2h", "Stage 1", "", words);
    Skeleton skeleton =
        new Skeleton(words, words, words, "Stage", List.of(step), List.of(row), words);
    return SkeletonText.of(skeleton, Templates.plan(profile));
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Edit.pieces(),
            Arbitraries.of(
                "word",
                " ",
                "C#",
                "a_b",
                "x*y",
                "&lt;",
                "<br>",
                "{#id}",
                "1.",
                "'",
                "\"",
                "#",
                "https://example.org",
                "{{title}}",
                "$",
                "%",
                "!"));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(all -> "T" + String.join("", all))
        .filter(words -> !words.contains("Phase") && !words.contains("第"));
  }
}
