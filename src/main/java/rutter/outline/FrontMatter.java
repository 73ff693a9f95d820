package rutter.outline;

import java.util.List;
import java.util.Optional;
import rutter.text.Span;

/** The YAML head of a document, entry by entry; a nested key is written {@code outer.inner}. */
public record FrontMatter(List<Entry> entries, Span span) {
  public FrontMatter {
    entries = List.copyOf(entries);
  }

  /** A key with one of its values; a list gives an entry for each of its items. */
  public record Entry(String key, String value, Span keySpan, Span valueSpan) {}

  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().equalsIgnoreCase(key)).findFirst();
  }
}
