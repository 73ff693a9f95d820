package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import rutter.plan.Command;
import rutter.text.Span;

/** The commands of a plan, by where they stand. */
final class Commands {
  private final List<Command> all;

  /** {@code all} in the order of the document. */
  Commands(List<Command> all) {
    this.all = List.copyOf(all);
  }

  List<Command> within(Span span) {
    List<Command> within = new ArrayList<>();
    for (int i = firstFrom(span.start()); i < all.size(); i++) {
      Span own = all.get(i).span();
      if (own.start() >= span.end()) {
        break;
      }
      if (span.contains(own)) {
        within.add(all.get(i));
      }
    }
    return within;
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = all.get(middle).span().start() < offset;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }
}
