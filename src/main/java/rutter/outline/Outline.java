package rutter.outline;

import java.util.List;
import java.util.Optional;
import rutter.text.Source;

/** All that is written in a document. */
public record Outline(
    Source source,
    Optional<FrontMatter> frontMatter,
    Section root,
    List<Anchor> anchors,
    List<Definition> definitions,
    List<Oddity> oddities) {
  public Outline {
    anchors = List.copyOf(anchors);
    definitions = List.copyOf(definitions);
    oddities = List.copyOf(oddities);
  }
}
