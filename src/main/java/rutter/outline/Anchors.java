package rutter.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.text.Source;
import rutter.text.Span;

/** The anchors of a document: of its headings, and those written in HTML. */
final class Anchors {
  /** {@code <a name="x">}, {@code <h2 id='x'>} */
  private static final Pattern HTML =
      Pattern.compile("<\\w{1,10}\\s[^<>]{0,200}?\\b(?:id|name)=[\"']([^\"'\r\n]{1,200})[\"']");

  private Anchors() {}

  static List<Anchor> of(Source source, Section root) {
    List<Anchor> anchors = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Walk.all(root)
        .filter(block -> block instanceof Section section && section.isHeading())
        .map(Section.class::cast)
        .forEach(
            section -> {
              String slug = Slug.of(section.title().plain());
              int count = seen.merge(slug, 1, Integer::sum);
              String name = count == 1 ? slug : slug + "-" + (count - 1);
              anchors.add(new Anchor(name, section.title().span()));
            });
    Matcher matcher = HTML.matcher(source.text());
    while (matcher.find()) {
      anchors.add(new Anchor(matcher.group(1), new Span(matcher.start(), matcher.end())));
    }
    return anchors;
  }
}
