package rutter.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rutter.plan.Placeholder;
import rutter.review.Review.Blank;
import rutter.rules.LeftOpen;

/** What an author has still to fill in, each word once; in code only what is run. */
final class Blanks {
  private Blanks() {}

  static List<Blank> of(Reviewed reviewed) {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    for (Placeholder placeholder : reviewed.plan().placeholders()) {
      if (!placeholder.inCode()) {
        lines
            .computeIfAbsent(placeholder.text().text(), any -> new ArrayList<>())
            .add(reviewed.line(placeholder.text().span()));
      }
    }
    List<Blank> blanks = new ArrayList<>();
    lines.forEach((text, where) -> blanks.add(new Blank(text, false, distinct(where))));
    for (LeftOpen left : LeftOpen.in(reviewed.subject())) {
      List<Integer> where =
          left.places().stream().map(place -> reviewed.line(place.span())).toList();
      blanks.add(new Blank(left.text(), true, distinct(where)));
    }
    return blanks;
  }

  private static List<Integer> distinct(List<Integer> lines) {
    return lines.stream().distinct().toList();
  }
}
