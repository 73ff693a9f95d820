package rutter.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines, or other pieces, differ between two texts. What each text has once holds the others
 * in place, so that it takes little time for any text.
 */
public final class Differences {
  private static final int DEEPEST = 12;

  private final List<String> before;
  private final List<String> after;
  private final List<Change> changes = new ArrayList<>();

  /** Lines {@code from..to} of the old text that lines {@code newFrom..newTo} stand for now. */
  public record Change(int from, int to, int newFrom, int newTo) {}

  private Differences(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  public static List<Change> between(List<String> before, List<String> after) {
    Differences found = new Differences(before, after);
    found.compare(0, before.size(), 0, after.size(), 0);
    return found.changes;
  }

  private void compare(int start, int end, int newStart, int newEnd, int depth) {
    int from = start;
    int newFrom = newStart;
    int to = end;
    int newTo = newEnd;
    while (from < to && newFrom < newTo && before.get(from).equals(after.get(newFrom))) {
      from++;
      newFrom++;
    }
    while (from < to && newFrom < newTo && before.get(to - 1).equals(after.get(newTo - 1))) {
      to--;
      newTo--;
    }
    if (from == to && newFrom == newTo) {
      return;
    }
    List<int[]> held =
        depth < DEEPEST && from < to && newFrom < newTo
            ? held(from, to, newFrom, newTo)
            : List.of();
    if (held.isEmpty()) {
      changes.add(new Change(from, to, newFrom, newTo));
      return;
    }
    for (int[] pair : held) {
      compare(from, pair[0], newFrom, pair[1], depth + 1);
      from = pair[0] + 1;
      newFrom = pair[1] + 1;
    }
    compare(from, to, newFrom, newTo, depth + 1);
  }

  /** The most lines that both have once and in the same order. */
  private List<int[]> held(int from, int to, int newFrom, int newTo) {
    Map<String, Integer> places = once(after, newFrom, newTo);
    Map<String, Integer> own = once(before, from, to);
    List<int[]> pairs = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int place = places.getOrDefault(before.get(i), -1);
      if (place >= 0 && own.getOrDefault(before.get(i), -1) == i) {
        pairs.add(new int[] {i, place});
      }
    }
    return rising(pairs);
  }

  private static Map<String, Integer> once(List<String> lines, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(lines.get(i), i, (first, second) -> -1);
    }
    return places;
  }

  /** The longest run of pairs whose second numbers rise. */
  private static List<int[]> rising(List<int[]> pairs) {
    int[] smallest = new int[pairs.size()];
    int[] lastOf = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int found = Arrays.binarySearch(smallest, 0, length, pairs.get(i)[1]);
      int at = found < 0 ? -found - 1 : found;
      smallest[at] = pairs.get(i)[1];
      lastOf[at] = i;
      previous[i] = at == 0 ? -1 : lastOf[at - 1];
      length = Math.max(length, at + 1);
    }
    List<int[]> run = new ArrayList<>();
    for (int i = length == 0 ? -1 : lastOf[length - 1]; i >= 0; i = previous[i]) {
      run.add(pairs.get(i));
    }
    Collections.reverse(run);
    return run;
  }
}
