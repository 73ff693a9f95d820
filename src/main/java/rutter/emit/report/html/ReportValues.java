package rutter.emit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rutter.emit.report.Gantt;
import rutter.emit.report.Table;
import rutter.emit.report.Table.Topic;
import rutter.emit.report.Told;
import rutter.emit.template.Values;
import rutter.review.Review;

/**
 * What templates get of the review of a plan; {@code number} is its place among several of the same
 * page, or zero.
 */
record ReportValues(Review review, HtmlPhrase phrases, int number) {
  /** What is to be done comes behind the drawings. */
  private static final List<Topic> BEFORE = List.of(Topic.STAGES, Topic.GAPS, Topic.APPROVALS);

  private static final List<Topic> AFTER = List.of(Topic.CHANGES, Topic.BLANKS);

  Map<String, Object> all() {
    Told told = Told.of(review);
    Values values =
        new Values()
            .put("prefix", phrases.prefix())
            .put("called", number == 0 ? "" : review.head().title())
            .put("which", number == 0 ? "" : " of plan " + number)
            .put("answer", review.verdict().answer().name().toLowerCase(Locale.ROOT))
            .put("verdict", told.verdict())
            .put("against", told.because())
            .put("whose", told.whose().stream().skip(1).map(phrases::of).toList())
            .put("reasons", told.reasons().stream().map(why -> reason(why, told)).toList())
            .put("parts", parts(told))
            .put("before", tables(told, BEFORE))
            .put("after", tables(told, AFTER))
            .put("graph", graph())
            .put("timeline", timeline());
    new TextValues(review, phrases).into(values);
    return values.all();
  }

  private List<Map<String, Object>> tables(Told told, List<Topic> topics) {
    return told.tables().stream()
        .filter(table -> topics.contains(table.topic()))
        .map(new TableValues(phrases)::of)
        .toList();
  }

  private List<Map<String, Object>> graph() {
    return review.flow().isStated()
        ? List.of(new FlowValues(review, phrases.prefix()).all())
        : List.of();
  }

  private List<Map<String, Object>> timeline() {
    return Gantt.isPicture(review.timeline())
        ? List.of(new TimelineValues(review.timeline()).all())
        : List.of();
  }

  private Map<String, Object> reason(Told.Reason why, Told told) {
    Optional<Topic> topic =
        told.tables().stream()
            .map(Table::topic)
            .filter(one -> one.name().equals(why.about().name()))
            .findFirst();
    return new Values()
        .put("about", why.about().title())
        .put("part", topic.map(TableValues::anchor))
        .put("said", phrases.of(why.said()))
        .all();
  }

  private List<Map<String, Object>> parts(Told told) {
    List<Map<String, Object>> parts = new ArrayList<>();
    links(told, BEFORE, parts);
    if (review.flow().isStated()) {
      parts.add(part("flow", "What waits for what"));
    }
    if (Gantt.isPicture(review.timeline())) {
      parts.add(part("timeline", "Timeline"));
    }
    links(told, AFTER, parts);
    parts.add(part("findings", "Findings (" + review.remarks().size() + ")"));
    parts.add(part("plan", "The plan"));
    return parts;
  }

  private static void links(Told told, List<Topic> topics, List<Map<String, Object>> parts) {
    told.tables().stream()
        .filter(table -> topics.contains(table.topic()))
        .forEach(table -> parts.add(part(TableValues.anchor(table.topic()), table.counted())));
  }

  private static Map<String, Object> part(String anchor, String title) {
    return new Values().put("anchor", anchor).put("title", title).all();
  }
}
