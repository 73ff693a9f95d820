package rutter.program;

import java.util.ArrayList;
import java.util.List;

/** When to stop, and when to turn back. */
record Criteria(List<String> abort, List<String> triggers) {
  Criteria {
    abort = List.copyOf(abort);
    triggers = List.copyOf(triggers);
  }

  List<String> all() {
    List<String> all = new ArrayList<>(abort);
    all.addAll(triggers);
    return all;
  }
}
