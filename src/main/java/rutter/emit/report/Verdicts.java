package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import rutter.review.Review;
import rutter.review.Verdict;

/** The verdict in words. */
public final class Verdicts {
  private Verdicts() {}

  public static String sentence(Review review) {
    Verdict verdict = review.verdict();
    List<String> against = against(verdict);
    String reasons = against.isEmpty() ? "" : ": " + String.join(", ", against);
    return switch (verdict.answer()) {
      case NO_PLAN ->
          "No plan"
              + (review.head().kind().toString().equals("other")
                  ? ""
                  : ": it reads as a " + review.head().kind().toString().replace('-', ' '));
      case REJECTED -> "Rejected" + reasons;
      case NOT_READY -> "Not ready" + reasons;
      case INCOMPLETE -> "Incomplete" + reasons;
      case NOT_APPROVED -> "Not approved yet" + reasons;
      case READY -> "Ready" + (against.isEmpty() ? ": nothing speaks against it" : reasons);
    };
  }

  /** In a word or two. */
  public static String brief(Verdict.Answer answer) {
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
