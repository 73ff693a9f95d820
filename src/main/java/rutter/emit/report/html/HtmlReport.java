package rutter.emit.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rutter.emit.html.HtmlPage;
import rutter.emit.html.HtmlWords;
import rutter.emit.report.Links;
import rutter.emit.report.PlanTable;
import rutter.emit.template.Templates;
import rutter.emit.template.Values;
import rutter.review.Review;

/**
 * Reports as pages that need nothing but a browser. {@code base} is where links to the files begin,
 * {@code rutter} the version that makes them.
 */
public record HtmlReport(Optional<String> base, String rutter, Templates templates) {
  /** A plan alone, or several of them below a table of all. */
  public String of(List<Review> reviews) {
    if (reviews.size() == 1) {
      HtmlPhrase phrases = new HtmlPhrase("", this::source);
      Review review = reviews.get(0);
      Map<String, Object> values = new ReportValues(review, phrases, 0).all();
      return page(review.head().title(), List.of(), List.of(values));
    }
    List<Map<String, Object>> reports = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (Review review : reviews) {
      int number = reports.size() + 1;
      String prefix = "plan" + number + "-";
      places.put(review.head().path(), "#" + prefix + "report");
      reports.add(new ReportValues(review, new HtmlPhrase(prefix, this::source), number).all());
    }
    return page(
        PlanTable.sentence(reviews),
        List.of(table(reviews, path -> Optional.ofNullable(places.get(path)))),
        reports);
  }

  /** A table of all plans, and nothing else. */
  public String index(List<Review> reviews) {
    return index(reviews, this::source);
  }

  /** The same, with a page for each plan. */
  public String index(List<Review> reviews, Function<String, Optional<String>> pages) {
    return page(PlanTable.sentence(reviews), List.of(table(reviews, pages)), List.of());
  }

  private static Map<String, Object> table(
      List<Review> reviews, Function<String, Optional<String>> pages) {
    return new TableValues(new HtmlPhrase("", pages))
        .of(PlanTable.of(reviews), reviews.stream().map(IndexKeys::of).toList());
  }

  private Optional<String> source(String path) {
    return base.map(from -> new Links(Optional.of(from), path).url());
  }

  private String page(
      String title, List<Map<String, Object>> index, List<Map<String, Object>> reports) {
    Values values =
        new Values()
            .put("rutter", rutter)
            .put("heading", "Report: " + title)
            .put("title", title)
            .put("index", index)
            .put("reports", reports);
    return new HtmlPage("report", templates).fill(values.all(), HtmlWords::of);
  }
}
