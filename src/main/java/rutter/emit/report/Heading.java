package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import rutter.emit.MarkdownWords;
import rutter.emit.Terminal;
import rutter.review.ApprovalRow;
import rutter.review.Review;
import rutter.review.SqlChange;
import rutter.review.Verdict;

/** The verdict in a line, and the reasons for it in some more. */
final class Heading {
  private static final int LONGEST = 100;

  private final Review review;
  private final Links links;

  private Heading(Review review, Links links) {
    this.review = review;
    this.links = links;
  }

  static Part of(Review review, Links links) {
    Heading heading = new Heading(review, links);
    StringBuilder out = new StringBuilder("## " + Verdicts.sentence(review) + "\n\n");
    out.append(heading.whose()).append("\n\n");
    heading.reasons().forEach(reason -> out.append("- ").append(reason).append('\n'));
    return Part.of("verdict", out.toString());
  }

  private String whose() {
    Review.Head head = review.head();
    List<String> said = new ArrayList<>();
    said.add("**" + brief(head.title()) + "**");
    said.add(links.file());
    head.status().filter(words -> !words.isBlank()).ifPresent(s -> said.add("status " + brief(s)));
    head.owner().filter(words -> !words.isBlank()).ifPresent(o -> said.add("owner " + brief(o)));
    head.risk().ifPresent(risk -> said.add("risk " + risk));
    head.age().ifPresent(days -> said.add("changed " + Verdicts.ago(days)));
    return String.join(" · ", said);
  }

  private static String brief(String words) {
    return MarkdownWords.of(Terminal.fit(words, LONGEST));
  }

  private List<String> reasons() {
    Verdict verdict = review.verdict();
    List<String> reasons = new ArrayList<>();
    if (review.stages().isEmpty()) {
      reasons.add("Stages: none found");
    } else {
      reasons.add(
          "Stages: "
              + share(verdict.undone(), "say how they are undone")
              + ", "
              + share(verdict.verified(), "how they are verified")
              + asAWhole(verdict));
    }
    if (!review.gaps().isEmpty()) {
      reasons.add("Gaps: " + share(verdict.settled(), "are assigned or settled"));
    }
    reasons.add("Approvals: " + approvals());
    reasons.add("Point of no return: " + noReturn());
    if (!review.changes().isEmpty()) {
      reasons.add("SQL: " + sql());
    }
    if (!review.blanks().isEmpty()) {
      reasons.add("Left to fill: " + review.blanks().size());
    }
    return reasons;
  }

  /** Where stages say nothing of their own, it matters what the plan says for all of them. */
  private String asAWhole(Verdict verdict) {
    if (verdict.undone().lacking() == 0) {
      return "";
    }
    return verdict
        .undoneAsAWhole()
        .map(line -> "; how the plan as a whole is undone stands on " + links.line(line))
        .orElse("; nothing says how the plan as a whole is undone");
  }

  private static String share(Verdict.Share share, String what) {
    return share.lacking() == 0
        ? (share.all() == 1 ? "1 of 1 " : "all " + share.all() + " ") + what
        : "**" + share.part() + " of " + share.all() + "** " + what;
  }

  private String approvals() {
    if (review.approvals().isEmpty()) {
      return "none given, and none required for the risks that the plan states";
    }
    List<String> missing =
        review.approvals().stream()
            .filter(one -> !one.isGiven())
            .map(ApprovalRow::role)
            .filter(role -> !role.isBlank())
            .toList();
    String given = share(review.verdict().approved(), "given");
    return missing.isEmpty() ? given : given + "; missing: " + Phrases.cell(missing);
  }

  private String noReturn() {
    return review
        .noReturn()
        .map(
            last ->
                "**"
                    + links.line(last.line())
                    + "**, in "
                    + brief(last.stage())
                    + ": "
                    + brief(last.operation()))
        .orElse("none is known");
  }

  private String sql() {
    long blocking = review.changes().stream().filter(SqlChange::blocks).count();
    String count = Phrases.count(review.changes().size(), "change");
    return count
        + (blocking == 0
            ? ", none of which keeps others waiting"
            : ", **"
                + blocking
                + "** of which "
                + (blocking == 1 ? "keeps" : "keep")
                + " others waiting");
  }
}
