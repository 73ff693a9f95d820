package rutter.program;

import rutter.text.Span;

/** What the next fence is called by the point that it stands in; {@code box} is to be ticked. */
record Lead(Titles title, Span span, boolean box) {}
