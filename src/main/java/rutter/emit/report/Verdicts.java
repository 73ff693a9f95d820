package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import rutter.plan.Detection;
import rutter.review.Review;
import rutter.review.Verdict;

/** The verdict in words. */
final class Verdicts {
  private Verdicts() {}

  static String answer(Review review) {
    return switch (review.verdict().answer()) {
      case NO_PLAN -> "No plan";
      case REJECTED -> "Rejected";
      case NOT_READY -> "Not ready";
      case INCOMPLETE -> "Incomplete";
      case NOT_APPROVED -> "Not approved yet";
      case READY -> "Ready";
    };
  }

  /** What speaks against a plan, or that nothing does. */
  static String because(Review review) {
    String against = String.join(", ", against(review.verdict()));
    return switch (review.verdict().answer()) {
      case NO_PLAN ->
          review.head().kind() == Detection.Kind.OTHER
              ? ""
              : "it reads as a " + review.head().kind().toString().replace('-', ' ');
      case READY -> against.isEmpty() ? "nothing speaks against it" : against;
      case REJECTED, NOT_READY, INCOMPLETE, NOT_APPROVED -> against;
    };
  }

  /** In a word or two. */
  static String brief(Verdict.Answer answer) {
    return switch (answer) {
      case NO_PLAN -> "no plan";
      case REJECTED -> "rejected";
      case NOT_READY -> "not ready";
      case INCOMPLETE -> "incomplete";
      case NOT_APPROVED -> "not approved";
      case READY -> "ready";
    };
  }

  /** The same, strong where the plan itself must change. */
  static Phrase marked(Verdict.Answer answer) {
    Phrase brief = Phrase.own(brief(answer));
    return switch (answer) {
      case REJECTED, NOT_READY, INCOMPLETE -> brief.strong();
      case NO_PLAN, NOT_APPROVED, READY -> brief;
    };
  }

  private static List<String> against(Verdict verdict) {
    List<String> against = new ArrayList<>(Phrases.counted(verdict.findings()));
    against.removeIf(words -> words.contains("note"));
    if (verdict.undone().all() == 0) {
      against.add("no stages found");
    }
    add(verdict.undone().lacking(), "stage", " without a rollback", against);
    add(verdict.verified().lacking(), "stage", " not verified", against);
    add(verdict.settled().lacking(), "gap", " without a stage", against);
    int approvals = verdict.approved().lacking();
    if (approvals > 0) {
      against.add(approvals + " of " + verdict.approved().all() + " approvals missing");
    }
    return against;
  }

  private static void add(int number, String what, String lacks, List<String> against) {
    if (number > 0) {
      against.add(Phrases.count(number, what) + lacks);
    }
  }

  static String ago(long days) {
    if (days < 0) {
      return "in " + Phrases.count(-days, "day");
    }
    return days == 0 ? "today" : Phrases.count(days, "day") + " ago";
  }
}
