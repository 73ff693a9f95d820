package rutter.emit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rutter.plan.Candidate;
import rutter.plan.Plan;

/** Why each heading is or is not a stage. */
public final class StageReasons {
  private StageReasons() {}

  public static String of(Plan plan, Ink ink, int width) {
    Page page = new Page(plan.source(), ink, width);
    Stream<Candidate> shown =
        plan.embedded().stream()
            .flatMap(embedded -> embedded.sections().stream())
            .map(title -> new Candidate(title, false, "it stands in a fence"));
    List<Candidate> all =
        Stream.concat(plan.candidates().stream(), shown)
            .sorted(Comparator.comparingInt(candidate -> candidate.label().span().start()))
            .toList();
    all.forEach(candidate -> write(candidate, page));
    if (all.isEmpty()) {
      page.line("  it has no headings, and nothing in it is numbered like a stage");
    }
    return page.toString();
  }

  private static void write(Candidate candidate, Page page) {
    boolean taken = candidate.taken();
    String label = (taken ? "+ " : "- ") + candidate.label().text();
    String why = (taken ? "a stage: " : "no stage: ") + candidate.why();
    boolean fits = Terminal.width(label) + 2 + Terminal.width(why) <= page.columns();
    page.at(
        candidate.label().span(),
        fits ? label + "  " + why : label,
        taken ? page.ink()::good : page.ink()::faint);
    if (!fits) {
      page.wrapped(" ".repeat(Page.MARGIN + 2), why);
    }
  }
}
