package rutter.outline;

import java.util.List;
import java.util.Optional;
import rutter.text.Span;

/** An item of a list: its marker as written, its box if it is a task, its words, all its blocks. */
public record Item(String marker, Optional<Tick> tick, Text text, List<Block> blocks, Span span)
    implements Block {
  public Item {
    blocks = List.copyOf(blocks);
  }

  /** The box of a task: where it stands, and the character in it. */
  public record Tick(Span span, int mark) {
    public boolean done() {
      return mark == 'x' || mark == 'X';
    }
  }
}
