package rutter.outline;

import rutter.text.Span;

/** Something written in a document, at the place where it stands. */
public sealed interface Block
    permits Section, Field, Listing, Item, Table, Fence, Paragraph, Comment, Quote {
  Span span();
}
