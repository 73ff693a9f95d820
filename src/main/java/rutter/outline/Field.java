package rutter.outline;

import java.util.List;
import rutter.text.Span;

/** A name with a value: {@code **Owner**: Ada}, and the blocks below it that belong to it. */
public record Field(Text name, Text value, List<Block> body, Span span) implements Block {
  public Field {
    body = List.copyOf(body);
  }
}
