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

  /** {@code ## Copy {#copy .wide}} */
  private static final Pattern ATTRIBUTES = Pattern.compile("\\s\\{[#.][^{}\\n]{1,200}}$");

  private static final Pattern HEADING =
      Pattern.compile(
          "(?m)^ {0,3}#{1,6}[ \\t][^\\r\\n]{0,500}?[ \\t]\\{#([\\w-]{1,100})[^{}\\r\\n]{0,200}}[ \\t]*$");

  private Anchors() {}

  /** A title without the attributes that some dialects write behind it. */
  static Span withoutAttributes(String text, Span title) {
    Matcher matcher = ATTRIBUTES.matcher(title.of(text));
    return matcher.find() && matcher.start() > 0
        ? new Span(title.start(), title.start() + matcher.start())
        : title;
  }

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
    Matcher heading = HEADING.matcher(source.text());
    while (source.text().contains("{#") && heading.find()) {
      anchors.add(new Anchor(heading.group(1), new Span(heading.start(1), heading.end(1))));
    }
    return anchors;
  }
}
