package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.emit.MarkdownWords;
import rutter.emit.Terminal;
import rutter.finding.Finding;
import rutter.review.Review;

/** A report of the plans that a change is about, with what none of them says of itself. */
public final class ChangeReport {
  /** So many of a kind are told. */
  private static final int MOST = 10;

  private static final int LONGEST = 200;

  /** What is said of all plans leaves room for what is said of each. */
  private static final int SHARE = 4;

  private final MarkdownReport report;
  private final News news;
  private final String changes;
  private final String notes;

  /**
   * What became of plans besides: gone ones, the names that others had, what was changed in their
   * stead, those without a checklist and why, what others say otherwise now, the worst first.
   * {@code since} is what the change departs from, {@code attached} where files are found.
   */
  public record News(
      Optional<String> since,
      List<String> deleted,
      Map<String, String> renamed,
      Map<String, String> by,
      Map<String, String> unlisted,
      Map<String, List<Finding>> changes,
      Optional<String> attached) {
    public News {
      deleted = List.copyOf(deleted);
    }
  }

  public ChangeReport(Optional<String> base, int most, News news) {
    this.news = news;
    this.notes = notes(news, most / SHARE);
    this.changes = ChangeTable.of(news, most / SHARE);
    this.report = new MarkdownReport(base, most - notes.length() - changes.length());
  }

  public String of(List<Review> reviews) {
    String text =
        reviews.isEmpty() && news.since().isPresent()
            ? report.index(reviews).replaceFirst("^## .*", "## No plan changed")
            : report.of(reviews);
    int mark = text.lastIndexOf("\n" + MarkdownReport.MARK);
    int verdict = Math.min(text.indexOf('\n') + 1, mark + 1);
    return text.substring(0, verdict)
        + changes
        + text.substring(verdict, mark)
        + notes
        + text.substring(mark);
  }

  private static String notes(News news, int room) {
    List<String> lines = new ArrayList<>();
    lines.addAll(some(news.deleted().stream().map(path -> "Deleted: " + words(path))));
    lines.addAll(
        some(
            news.renamed().entrySet().stream()
                .map(
                    one ->
                        "Renamed: " + words(one.getKey()) + ", before " + words(one.getValue()))));
    lines.addAll(
        some(
            news.by().entrySet().stream()
                .map(one -> "Changed by " + words(one.getValue()) + ": " + words(one.getKey()))));
    lines.addAll(
        some(
            news.unlisted().entrySet().stream()
                .map(
                    one ->
                        "No checklist of " + words(one.getKey()) + ": " + words(one.getValue()))));
    Optional<String> files =
        news.attached()
            .map(
                url ->
                    "[Files of this run](" + url + "): reports, alerts, checklists of what passes");
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      if (out.length() + line.length() > room) {
        out.append("- and more, in the files of this run\n");
        break;
      }
      out.append("- ").append(line).append('\n');
    }
    files.ifPresent(line -> out.append("- ").append(line).append('\n'));
    return out.isEmpty() ? "" : "\n" + out;
  }

  private static List<String> some(Stream<String> all) {
    List<String> lines = all.toList();
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(MOST, lines.size())));
    if (lines.size() > MOST) {
      shown.add("and " + (lines.size() - MOST) + " more of these");
    }
    return shown;
  }

  private static String words(String text) {
    return MarkdownWords.of(Terminal.fit(text, LONGEST));
  }
}
