package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rutter.review.Review;
import rutter.review.Verdict;
import rutter.review.Verdict.Answer;

/** Many plans, a row each. */
final class PlanTable {
  private static final String HEADER =
      "| Plan | Verdict | Status | Risk | Owner | Changed | Undone | Verified | Gaps | Approvals |"
          + " Findings |";

  private PlanTable() {}

  static List<Part> of(List<Review> reviews, Function<String, Links> links) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("verdict", "## " + sentence(reviews) + "\n"));
    parts.addAll(
        Part.table(
            "Plans",
            "",
            HEADER,
            reviews.stream().map(one -> row(one, links.apply(one.head().path()))).toList(),
            false));
    return parts;
  }

  private static String sentence(List<Review> reviews) {
    List<String> counts = new ArrayList<>();
    for (Answer answer : Answer.values()) {
      long count = reviews.stream().filter(one -> one.verdict().answer() == answer).count();
      if (count > 0) {
        counts.add(count + " " + Verdicts.brief(answer).replace("*", ""));
      }
    }
    String all = Phrases.count(reviews.size(), "plan");
    return counts.isEmpty() ? all : all + ": " + String.join(", ", counts);
  }

  private static String row(Review review, Links links) {
    Review.Head head = review.head();
    Verdict verdict = review.verdict();
    return Part.row(
        links.file(),
        Verdicts.brief(verdict.answer()),
        cell(head.status()),
        cell(head.risk()),
        cell(head.owner()),
        head.age().map(Verdicts::ago).orElse(Phrases.NOTHING),
        share(verdict.undone()),
        share(verdict.verified()),
        share(verdict.settled()),
        share(verdict.approved()),
        found(review));
  }

  private static String cell(Optional<String> words) {
    return Phrases.cell(words.orElse(""));
  }

  private static String share(Verdict.Share share) {
    if (share.all() == 0) {
      return Phrases.NOTHING;
    }
    String said = share.part() + " of " + share.all();
    return share.lacking() == 0 ? said : "**" + said + "**";
  }

  private static String found(Review review) {
    String counted = String.join(", ", Phrases.counted(review.verdict().findings()));
    return counted.isEmpty() ? Phrases.NOTHING : counted;
  }
}
