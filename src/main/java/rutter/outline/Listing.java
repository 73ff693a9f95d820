package rutter.outline;

import java.util.List;
import rutter.text.Span;

/** A list, ordered or not. */
public record Listing(boolean ordered, List<Item> items, Span span) implements Block {
  public Listing {
    items = List.copyOf(items);
  }
}
