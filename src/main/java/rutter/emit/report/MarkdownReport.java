package rutter.emit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rutter.review.Review;

/**
 * Reports in Markdown, for a comment on a change or the summary of a build. The same plans give the
 * same report, and its last line is a mark by which a comment is found again.
 */
public final class MarkdownReport {
  /** What a comment takes, less a reserve for what a bot adds. */
  public static final int COMMENT = 65_000;

  /** Less has no room for a verdict. */
  public static final int LEAST = 4_000;

  /** How the last line of each begins. */
  public static final String MARK = "<!-- rutter-report";

  private static final int LONGEST_PATH = 200;

  private final Optional<String> base;
  private final int most;

  /** {@code base} is where links to the files begin, {@code most} how many characters there are. */
  public MarkdownReport(Optional<String> base, int most) {
    this.base = base;
    this.most = most;
  }

  /** A plan alone, or several of them below a table of all. */
  public String of(List<Review> reviews) {
    if (reviews.size() == 1) {
      Review review = reviews.get(0);
      String mark = mark(Links.encoded(review.head().path()));
      return one(review, most - mark.length()) + mark;
    }
    String mark = mark(reviews.size() + " plans");
    List<Review> all = worstFirst(reviews);
    StringBuilder out = new StringBuilder(index(all, (most - mark.length()) / 2));
    int shown = 0;
    for (Review review : all) {
      int room = most - mark.length() - LEAST / 4 - out.length();
      if (room < LEAST) {
        break;
      }
      out.append('\n').append(one(review, Math.max(LEAST, room / (all.size() - shown)) - 1));
      shown++;
    }
    int left = all.size() - shown;
    return out
        + (left == 0 ? "" : "\n**Left out for its length:** the reports of " + left + " plans.\n")
        + mark;
  }

  /** Where there is no room for all, a reader wants those that something speaks against. */
  private static List<Review> worstFirst(List<Review> reviews) {
    return reviews.stream()
        .sorted(
            Comparator.comparing((Review one) -> one.verdict().answer())
                .thenComparing(one -> one.verdict().findings().errors(), Comparator.reverseOrder())
                .thenComparing(
                    one -> one.verdict().findings().warnings(), Comparator.reverseOrder()))
        .toList();
  }

  /** A table of all plans, and nothing else. */
  public String index(List<Review> reviews) {
    String mark = mark("index");
    return index(worstFirst(reviews), most - mark.length()) + mark;
  }

  private String index(List<Review> reviews, int room) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("verdict", "## " + PlanTable.sentence(reviews) + "\n"));
    if (!reviews.isEmpty()) {
      parts.add(new MarkdownTable(new MarkdownPhrase(base, "")).of(PlanTable.of(reviews)));
    }
    return Budget.fit(parts, room);
  }

  private String one(Review review, int room) {
    Told told = Told.of(review);
    MarkdownPhrase phrases = new MarkdownPhrase(base, review.head().path());
    List<Part> parts = new ArrayList<>();
    parts.add(heading(told, phrases));
    parts.addAll(tables(told, phrases, topic -> topic.compareTo(Table.Topic.BLANKS) < 0));
    parts.addAll(Flowchart.of(review));
    parts.addAll(Gantt.of(review));
    parts.addAll(tables(told, phrases, topic -> topic.compareTo(Table.Topic.BLANKS) >= 0));
    return Budget.fit(parts, room);
  }

  private static Part heading(Told told, MarkdownPhrase phrases) {
    StringBuilder out = new StringBuilder("## " + told.sentence() + "\n\n");
    out.append(phrases.of(Phrase.joined(" · ", told.whose()))).append("\n\n");
    for (Told.Reason why : told.reasons()) {
      out.append("- ").append(why.about().title()).append(": ");
      out.append(phrases.of(why.said())).append('\n');
    }
    return Part.of("verdict", out.toString());
  }

  private static List<Part> tables(
      Told told, MarkdownPhrase phrases, Predicate<Table.Topic> which) {
    return told.tables().stream()
        .filter(table -> which.test(table.topic()))
        .map(new MarkdownTable(phrases)::of)
        .toList();
  }

  private static String mark(String what) {
    String brief = what.substring(0, Math.min(what.length(), LONGEST_PATH));
    return "\n" + MARK + ": " + brief.replace("--", "-%2D") + " -->\n";
  }
}
