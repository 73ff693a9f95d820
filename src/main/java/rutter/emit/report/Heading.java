package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rutter.emit.Terminal;
import rutter.emit.report.Told.About;
import rutter.plan.Governance.State;
import rutter.review.ApprovalRow;
import rutter.review.Review;
import rutter.review.SqlChange;
import rutter.review.Verdict;

/** Whose plan it is, and the reasons for the verdict. */
final class Heading {
  private static final int LONGEST = 100;
  private static final int SHORT = 50;

  private final Review review;

  Heading(Review review) {
    this.review = review;
  }

  /** Title, file, and what the plan says of itself. */
  List<Phrase> whose() {
    Review.Head head = review.head();
    List<Phrase> said = new ArrayList<>();
    said.add(brief(head.title()).strong());
    said.add(Phrase.file(head.path()));
    head.status().ifPresent(status -> said.add(named("status ", status)));
    head.owner().ifPresent(owner -> said.add(named("owner ", owner)));
    head.risk().ifPresent(risk -> said.add(Phrase.own("risk " + risk)));
    head.age().ifPresent(days -> said.add(Phrase.own("changed " + Verdicts.ago(days))));
    return said;
  }

  private static Phrase named(String what, String words) {
    return words.isBlank()
        ? Phrase.EMPTY
        : Phrase.own(what).and(Phrase.quoted(Terminal.fit(words, SHORT)));
  }

  private static Phrase brief(String words) {
    return Phrase.quoted(Terminal.fit(words, LONGEST));
  }

  List<Told.Reason> reasons() {
    Verdict verdict = review.verdict();
    List<Told.Reason> reasons = new ArrayList<>();
    if (review.stages().isEmpty()) {
      reasons.add(reason(About.STAGES, Phrase.own("none found")));
    } else {
      reasons.add(
          reason(
              About.STAGES,
              share(verdict.undone(), "say how they are undone")
                  .and(", ")
                  .and(share(verdict.verified(), "how they are verified"))
                  .and(asAWhole(verdict))));
    }
    if (!review.gaps().isEmpty()) {
      reasons.add(reason(About.GAPS, share(verdict.settled(), "are assigned or settled")));
    }
    reasons.add(reason(About.APPROVALS, approvals()));
    reasons.add(reason(About.NO_RETURN, noReturn()));
    if (!review.changes().isEmpty()) {
      reasons.add(reason(About.CHANGES, sql()));
    }
    if (!review.blanks().isEmpty()) {
      reasons.add(reason(About.BLANKS, Phrase.own(String.valueOf(review.blanks().size()))));
    }
    return reasons;
  }

  private static Told.Reason reason(About about, Phrase said) {
    return new Told.Reason(about, said);
  }

  /** Where stages say nothing of their own, it matters what the plan says for all of them. */
  private static Phrase asAWhole(Verdict verdict) {
    if (verdict.undone().lacking() == 0) {
      return Phrase.EMPTY;
    }
    return verdict
        .undoneAsAWhole()
        .map(
            line ->
                Phrase.own("; how the plan as a whole is undone stands on ").and(Phrase.line(line)))
        .orElse(Phrase.own("; nothing says how the plan as a whole is undone"));
  }

  private static Phrase share(Verdict.Share share, String what) {
    return share.lacking() == 0
        ? Phrase.own((share.all() == 1 ? "1 of 1 " : "all " + share.all() + " ") + what)
        : Phrase.strong(share.part() + " of " + share.all()).and(" " + what);
  }

  private Phrase approvals() {
    if (review.approvals().isEmpty()) {
      return Phrase.own("none given, none required");
    }
    Phrase said = share(review.verdict().approved(), "given");
    said = said.and(who("missing: ", one -> one.stale().isEmpty() && one.state() == State.PENDING));
    said = said.and(who("rejected by ", one -> one.state() == State.REJECTED));
    said =
        said.and(
            who(
                "with a condition: ",
                one -> one.stale().isEmpty() && one.state() == State.CONDITIONAL));
    return said.and(who("stale, since the plan has changed: ", one -> one.stale().isPresent()));
  }

  private Phrase who(String what, Predicate<ApprovalRow> which) {
    List<String> roles = roles(which);
    return roles.isEmpty() ? Phrase.EMPTY : Phrase.own("; " + what).and(Phrases.cell(roles));
  }

  private List<String> roles(Predicate<ApprovalRow> which) {
    return review.approvals().stream()
        .filter(which)
        .map(ApprovalRow::role)
        .filter(role -> !role.isBlank())
        .distinct()
        .toList();
  }

  private Phrase noReturn() {
    return review
        .noReturn()
        .map(
            last ->
                Phrase.line(last.line())
                    .strong()
                    .and(", in ")
                    .and(brief(last.stage()))
                    .and(": ")
                    .and(brief(last.operation())))
        .orElse(Phrase.own("none is known"));
  }

  private Phrase sql() {
    long blocking = review.changes().stream().filter(SqlChange::blocks).count();
    Phrase count = Phrase.own(Phrases.count(review.changes().size(), "change"));
    if (review.changes().size() == 1) {
      return count.and(", which keeps " + (blocking == 0 ? "nobody" : "others") + " waiting");
    }
    return blocking == 0
        ? count.and(", none of which keeps others waiting")
        : count
            .and(", ")
            .and(Phrase.strong(String.valueOf(blocking)))
            .and(" of which " + (blocking == 1 ? "keeps" : "keep") + " others waiting");
  }
}
