package rutter.emit;

import rutter.plan.Candidate;
import rutter.plan.Plan;

/** Why each heading is or is not a stage. */
public final class StageReasons {
  private StageReasons() {}

  public static String of(Plan plan, Ink ink, int width) {
    Page page = new Page(ink, width);
    page.line(ink.strong(Terminal.fit(plan.source().name(), width)));
    if (plan.candidates().isEmpty()) {
      page.line(
          "  nothing in it is numbered like a stage, and no list follows a heading for steps");
    }
    for (Candidate candidate : plan.candidates()) {
      int line = plan.source().line(candidate.label().span());
      String sign = candidate.taken() ? "+ " : "- ";
      page.numbered(
          line, sign + candidate.label().text(), candidate.taken() ? ink::good : ink::faint);
      page.wrapped(
          " ".repeat(Page.MARGIN + 4),
          (candidate.taken() ? "a stage: " : "no stage: ") + candidate.why());
    }
    return page.toString();
  }
}
