package rutter.emit.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rutter.emit.Terminal;
import rutter.emit.html.HtmlWords;
import rutter.emit.report.Phrase;
import rutter.emit.template.Values;
import rutter.finding.Severity;
import rutter.review.Review;
import rutter.review.StageRow;

/** What templates get of the findings and of the text that they are about, each with the other. */
record TextValues(Review review, HtmlPhrase phrases) {
  /** From so many on they are filtered. */
  private static final int MANY = 4;

  private static final int LONGEST = 100;

  void into(Values values) {
    values
        .put("count", review.remarks().size())
        .put("findings", findings())
        .put("filtered", review.remarks().size() >= MANY)
        .put("severities", severities())
        .put("places", places())
        .put("lines", lines());
  }

  private List<Map<String, Object>> findings() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Review.Remark remark : review.remarks()) {
      all.add(
          new Values()
              .put("number", all.size() + 1)
              .put("severity", remark.severity().toString())
              .put("stage", remark.stage())
              .put("line", remark.line())
              .put("called", called(remark.stage()))
              .put("message", said(remark.message()))
              .put("help", said(remark.help()))
              .put("rule", remark.rule())
              .all());
    }
    return all;
  }

  private String said(String words) {
    return phrases.of(Phrase.prose(words));
  }

  private String called(int stage) {
    return stage == 0 ? "" : Terminal.fit(review.stages().get(stage - 1).called(), LONGEST);
  }

  private List<Map<String, Object>> severities() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      long count =
          review.remarks().stream().filter(remark -> remark.severity() == severity).count();
      if (count > 0) {
        all.add(
            new Values()
                .put("name", severity.toString())
                .put("counted", count + " " + severity + (count == 1 ? "" : "s"))
                .all());
      }
    }
    return all;
  }

  /** The stages in which anything was found. */
  private List<Map<String, Object>> places() {
    List<Map<String, Object>> all = new ArrayList<>();
    review.remarks().stream()
        .map(Review.Remark::stage)
        .distinct()
        .sorted()
        .forEach(
            stage ->
                all.add(
                    new Values()
                        .put("number", stage)
                        .put("called", stage == 0 ? "outside of stages" : called(stage))
                        .all()));
    return all;
  }

  private List<Map<String, Object>> lines() {
    Map<Integer, List<Map<String, Object>>> notes = notes();
    Set<Integer> stages = new HashSet<>();
    review.stages().stream().map(StageRow::line).forEach(stages::add);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String text : review.text()) {
      int number = lines.size() + 1;
      lines.add(
          new Values()
              .put("number", number)
              .put("text", HtmlWords.code(text))
              .put("stage", stages.contains(number))
              .put("notes", notes.getOrDefault(number, List.of()))
              .all());
    }
    return lines;
  }

  private Map<Integer, List<Map<String, Object>>> notes() {
    Map<Integer, List<Map<String, Object>>> notes = new HashMap<>();
    int finding = 0;
    for (Review.Remark remark : review.remarks()) {
      finding++;
      notes
          .computeIfAbsent(remark.line(), any -> new ArrayList<>())
          .add(
              new Values()
                  .put("finding", finding)
                  .put("severity", remark.severity().toString())
                  .put("message", said(remark.message()))
                  .all());
    }
    return notes;
  }
}
