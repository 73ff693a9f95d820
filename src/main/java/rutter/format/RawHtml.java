package rutter.format;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.text.Span;

/** Where a document is HTML in which white space counts, or that Markdown does not read. */
record RawHtml(NavigableMap<Integer, Integer> ends) {
  private static final Pattern TAG =
      Pattern.compile("<(/?)(pre|script|style|textarea)\\b", Pattern.CASE_INSENSITIVE);

  static RawHtml of(String text) {
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    Matcher tag = TAG.matcher(text);
    int open = -1;
    while (tag.find()) {
      boolean closing = !tag.group(1).isEmpty();
      if (!closing && open < 0) {
        open = tag.start();
      } else if (closing && open >= 0) {
        ends.put(open, tag.end());
        open = -1;
      }
    }
    if (open >= 0) {
      ends.put(open, text.length());
    }
    return new RawHtml(ends);
  }

  boolean holds(Span span) {
    var before = ends.floorEntry(span.start());
    return before != null && before.getValue() > span.start();
  }
}
