package rutter.outline;

import java.util.List;
import rutter.text.Span;

/** A block quote. */
public record Quote(List<Block> blocks, Span span) implements Block {
  public Quote {
    blocks = List.copyOf(blocks);
  }
}
