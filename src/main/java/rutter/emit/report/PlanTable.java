package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.emit.Terminal;
import rutter.review.Review;
import rutter.review.Verdict;
import rutter.review.Verdict.Answer;

/** Many plans, a row each. */
public final class PlanTable {
  private static final List<String> COLUMNS =
      List.of(
          "Plan",
          "Verdict",
          "Status",
          "Risk",
          "Owner",
          "Changed",
          "Undone",
          "Verified",
          "Gaps",
          "Approvals",
          "Findings");

  private static final int LONGEST = 50;

  private PlanTable() {}

  public static Table of(List<Review> reviews) {
    return Table.of(Table.Topic.PLANS, COLUMNS, reviews.stream().map(PlanTable::row).toList())
        .foldedIf(false);
  }

  /** {@code 2 plans: 1 not ready, 1 ready} */
  public static String sentence(List<Review> reviews) {
    List<String> counts = new ArrayList<>();
    for (Answer answer : Answer.values()) {
      long count = reviews.stream().filter(one -> one.verdict().answer() == answer).count();
      if (count > 0) {
        counts.add(count + " " + Verdicts.brief(answer));
      }
    }
    String all = Phrases.count(reviews.size(), "plan");
    return counts.isEmpty() ? all : all + ": " + String.join(", ", counts);
  }

  private static Table.Row row(Review review) {
    Review.Head head = review.head();
    Verdict verdict = review.verdict();
    return Table.Row.of(
        Phrase.file(head.path()),
        Verdicts.marked(verdict.answer()),
        cell(head.status()),
        cell(head.risk()),
        cell(head.owner()),
        Phrase.own(head.age().map(Verdicts::ago).orElse("")).orNothing(),
        share(verdict.undone()),
        share(verdict.verified()),
        share(verdict.settled()),
        share(verdict.approved()),
        Phrase.own(String.join(", ", Phrases.counted(verdict.findings()))).orNothing());
  }

  private static Phrase cell(Optional<String> words) {
    return Phrases.cell(Terminal.fit(words.orElse(""), LONGEST));
  }

  private static Phrase share(Verdict.Share share) {
    if (share.all() == 0) {
      return Phrase.NOTHING;
    }
    Phrase said = Phrase.own(share.part() + " of " + share.all());
    return share.lacking() == 0 ? said : said.strong();
  }
}
