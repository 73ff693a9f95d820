package rutter.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import rutter.plan.Gap;
import rutter.plan.Plan;
import rutter.testing.Documents;
import rutter.text.Source;

/** What becomes of a gap, wherever that is said. */
class GapReaderTest {
  @Test
  void gapsHaveARiskAndAnEndFromWhereverItIsSaid() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Gap map

            ### Critical

            | ID   | Description | Effort | Stage | Status              |
            | ---- | ----------- | ------ | ----- | ------------------- |
            | G-01 | No index    | 2 days | 1     |                     |
            | G-02 | No backup   |        |       | Deferred: next year |

            ## Stage 1: Build

            ## Stage 2: Test

            **Closes:** G-01
            """);
    Gap first = plan.gaps().all().get(0);
    Gap second = plan.gaps().all().get(1);
    assertEquals("critical", first.risk().orElseThrow().grade().orElseThrow() + "");
    assertEquals("2 days", first.effort().orElseThrow().text().text());
    assertEquals(
        List.of("[1] false", "[2] true"),
        first.assignments().stream().map(a -> a.stages() + " " + a.byStage()).toList());
    assertEquals(Gap.Disposition.Kind.DEFERRED, second.disposition().orElseThrow().kind());
    assertEquals("Deferred: next year", second.disposition().orElseThrow().text().text());
  }

  @Test
  void gapsOfAnotherDocumentKeepItsName() {
    Source plan = Source.of("plan.md", "# Plan\n\n## Stage 1: Build\n\n## Stage 2: Test\n");
    Source map =
        Source.of("gaps.md", "# Gap map\n\n| Gap | Stage |\n|---|---|\n| G-1 | Stage 2 |\n");
    Gap gap =
        Documents.READER
            .read(Documents.READER.outline(plan), List.of(Documents.READER.outline(map)))
            .gaps()
            .all()
            .get(0);
    assertEquals("gaps.md", gap.document());
    assertEquals(List.of("2"), gap.assignments().get(0).stages());
  }
}
