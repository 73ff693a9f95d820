package rutter.outline;

import java.util.List;
import java.util.stream.Stream;
import rutter.text.Span;

/** A heading with all that stands below it, deeper sections included. */
public record Section(int level, Style style, Text title, List<Block> blocks, Span span)
    implements Block {
  /** How the heading is written; a {@code BOLD} one is a line of its own in bold. */
  public enum Style {
    ROOT,
    HEADING,
    BOLD
  }

  public Section {
    blocks = List.copyOf(blocks);
  }

  public Stream<Section> sections() {
    return blocks.stream().filter(Section.class::isInstance).map(Section.class::cast);
  }

  public boolean isHeading() {
    return style == Style.HEADING;
  }
}
