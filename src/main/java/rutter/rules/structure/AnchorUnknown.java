package rutter.rules.structure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.outline.Anchor;
import rutter.rules.Around;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;

/** A table of contents that is wrong throughout is one finding. */
public final class AnchorUnknown implements Rule {
  private static final int MANY = 5;

  /**
   * {@code #top}, {@code #L10-L20}, {@code #:~:text=}, {@code #/route}, {@code #fn1}: of the
   * viewer.
   */
  private static final Pattern OF_VIEWER =
      Pattern.compile("(?:top|L\\d.*|:~:.*|[/!].*|fn(?:ref)?[:\\d-].*)?");

  /** A link to an anchor that is not there, and the one that is meant, if that is known. */
  private record Lost(Link link, Optional<String> near, boolean obvious) {}

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    Map<String, Optional<AnchorBook>> books = new HashMap<>();
    books.put("", Optional.of(new AnchorBook(names(subject))));
    Map<String, Lost> lost = new LinkedHashMap<>();
    for (Link link : Links.in(subject)) {
      if (link.isLocal() && !OF_VIEWER.matcher(link.anchor()).matches()) {
        books
            .computeIfAbsent(link.path(), path -> book(subject.around(), path))
            .filter(book -> !book.has(link.anchor()))
            .filter(book -> !(book.hasBare(link.anchor()) && Site.isAround(subject.around())))
            .ifPresent(book -> lost.putIfAbsent(link.target(), lost(link, book)));
      }
    }
    report(lost.values().stream().filter(Lost::obvious).toList(), report);
    report(lost.values().stream().filter(one -> !one.obvious).toList(), report);
  }

  private static List<String> names(Subject subject) {
    return subject.outline().anchors().stream().map(Anchor::name).toList();
  }

  private static Optional<AnchorBook> book(Around around, String path) {
    return around.neighbour(path).flatMap(Around.Neighbour::anchors).map(AnchorBook::new);
  }

  private static Lost lost(Link link, AnchorBook book) {
    Optional<String> obvious = book.obvious(link.anchor());
    return new Lost(
        link, obvious.or(() -> book.near(link.anchor())), obvious.isPresent() && link.isPlain());
  }

  private static void report(List<Lost> lost, Report report) {
    boolean many = lost.size() > MANY;
    for (Lost one : many ? lost.subList(0, 1) : lost) {
      Observation seen =
          report
              .at(one.link.anchorSpan())
              .as(variant(one, many))
              .with("anchor", one.link.anchor())
              .with("file", one.link.path())
              .with("near", one.near.orElse(""))
              .with("count", lost.size());
      List<Edit> edits =
          (many ? lost : List.of(one))
              .stream().filter(each -> each.link.isPlain()).flatMap(AnchorUnknown::edits).toList();
      if (one.obvious) {
        seen.safeFix(edits);
      } else if (!edits.isEmpty()) {
        seen.unsafeFix(edits);
      }
    }
  }

  private static Stream<Edit> edits(Lost lost) {
    return lost.near.stream().map(near -> new Edit(lost.link.anchorSpan(), near));
  }

  private static String variant(Lost lost, boolean many) {
    String where = lost.link.path().isEmpty() ? "here" : "file";
    return (many ? "many" : where) + (lost.near.isPresent() ? "-near" : "");
  }
}
