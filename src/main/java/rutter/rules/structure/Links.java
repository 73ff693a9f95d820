package rutter.rules.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Block;
import rutter.outline.Definition;
import rutter.outline.Mark;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.rules.Subject;
import rutter.text.Span;

/** The links and images of a document; one that names a definition is the link written there. */
final class Links {
  /** {@code <a href="x">}, {@code <img src='x'>} */
  private static final Pattern HTML =
      Pattern.compile("\\b(?:href|src)\\s{0,9}=\\s{0,9}([\"'])([^\"'\\n]{0,1000})\\1");

  private final String text;
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Set<Span> seen = new HashSet<>();
  private final List<Link> links = new ArrayList<>();

  private Links(Subject subject) {
    this.text = subject.text();
    subject.outline().definitions().forEach(one -> definitions.putIfAbsent(one.target(), one));
  }

  static List<Link> in(Subject subject) {
    Links links = new Links(subject);
    subject.blocks(Block.class).forEach(links::block);
    return links.links;
  }

  private void block(Block block) {
    for (Text words : Walk.texts(block)) {
      for (Mark mark : words.marks()) {
        switch (mark.kind()) {
          case LINK, IMAGE -> link(mark);
          case HTML -> html(mark);
          default -> {}
        }
      }
    }
  }

  private void link(Mark mark) {
    Definition definition = definitions.get(mark.value());
    if (text.startsWith("](", mark.inner().end())) {
      int at = text.indexOf(mark.value(), mark.inner().end() + 2);
      boolean within = at >= 0 && at + mark.value().length() < mark.span().end();
      add(mark.value(), within ? new Span(at, at + mark.value().length()) : mark.span());
    } else if (definition != null) {
      add(definition.target(), definition.span());
    }
  }

  private void html(Mark mark) {
    Matcher html = HTML.matcher(mark.span().of(text));
    while (html.find()) {
      int start = mark.span().start() + html.start(2);
      add(html.group(2), new Span(start, start + html.group(2).length()));
    }
  }

  private void add(String target, Span span) {
    if (seen.add(span)) {
      links.add(new Link(target, span));
    }
  }
}
