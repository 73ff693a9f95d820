package rutter.emit.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.emit.html.HtmlWords;
import rutter.plan.Level.Grade;
import rutter.review.Review;
import rutter.review.Severities;
import rutter.review.Verdict.Answer;
import rutter.review.Verdict.Share;

/** By what the columns of a table of plans are sorted: what a reviewer looks for comes first. */
final class IndexKeys {
  /** Sorted behind all that is known. */
  private static final String LAST = "\uFFFD";

  private IndexKeys() {}

  static List<String> of(Review review) {
    Severities found = review.verdict().findings();
    List<String> keys = new ArrayList<>();
    keys.add(review.head().path());
    keys.add(String.valueOf(List.of(Answer.values()).indexOf(review.verdict().answer())));
    keys.add(review.head().status().orElse(LAST));
    keys.add(review.head().risk().map(IndexKeys::risk).map(String::valueOf).orElse(LAST));
    keys.add(review.head().owner().orElse(LAST));
    keys.add(review.head().age().map(String::valueOf).orElse(LAST));
    keys.add(share(review.verdict().undone()));
    keys.add(share(review.verdict().verified()));
    keys.add(share(review.verdict().settled()));
    keys.add(share(review.verdict().approved()));
    keys.add(most(found.errors()) + "." + most(found.warnings()) + "." + most(found.notes()));
    return keys.stream().map(key -> HtmlWords.of(key.toLowerCase(Locale.ROOT))).toList();
  }

  /** How many are higher. */
  private static long risk(String said) {
    return Stream.of(Grade.values())
        .sorted(Comparator.reverseOrder())
        .map(Grade::toString)
        .takeWhile(grade -> !grade.equals(said))
        .count();
  }

  /** By how much is lacking, the most first. */
  private static String share(Share share) {
    return Optional.of(share)
        .filter(one -> one.all() > 0)
        .map(one -> most(one.lacking()))
        .orElse(LAST);
  }

  /** Sorts the greatest number first. */
  private static String most(int number) {
    return String.valueOf(1_000_000 - number);
  }
}
