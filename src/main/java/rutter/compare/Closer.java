package rutter.compare;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Differences;
import rutter.text.Differences.Change;

/**
 * Differences of words: where no word stands once, the most that both have in one order are kept,
 * if there are few; what only blanks are between is one difference.
 */
final class Closer {
  private static final int MOST = 40_000;

  private Closer() {}

  static List<Change> of(List<String> old, List<String> now) {
    List<Change> close = new ArrayList<>();
    for (Change change : Differences.between(old, now)) {
      within(change, old, now).forEach(one -> add(one, old, close));
    }
    return close;
  }

  private static void add(Change next, List<String> old, List<Change> all) {
    if (!all.isEmpty()) {
      Change last = all.get(all.size() - 1);
      if (old.subList(last.to(), next.from()).stream().allMatch(Closer::isBlank)) {
        all.set(all.size() - 1, new Change(last.from(), next.to(), last.newFrom(), next.newTo()));
        return;
      }
    }
    all.add(next);
  }

  /** A line end is what people see between two changes. */
  private static boolean isBlank(String token) {
    return token.isBlank() && token.indexOf('\n') < 0;
  }

  private static List<Change> within(Change change, List<String> old, List<String> now) {
    int rows = change.to() - change.from();
    int columns = change.newTo() - change.newFrom();
    if (rows == 0 || columns == 0 || (long) rows * columns > MOST) {
      return List.of(change);
    }
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        boolean same = old.get(change.from() + i).equals(now.get(change.newFrom() + j));
        common[i][j] =
            same ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Change> found = new ArrayList<>();
    int i = 0;
    int j = 0;
    int from = 0;
    int newFrom = 0;
    while (i < rows && j < columns) {
      if (old.get(change.from() + i).equals(now.get(change.newFrom() + j))) {
        close(change, from, i, newFrom, j, found);
        i++;
        j++;
        from = i;
        newFrom = j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    close(change, from, rows, newFrom, columns, found);
    return found;
  }

  private static void close(
      Change change, int from, int to, int newFrom, int newTo, List<Change> found) {
    if (from < to || newFrom < newTo) {
      found.add(
          new Change(
              change.from() + from,
              change.from() + to,
              change.newFrom() + newFrom,
              change.newFrom() + newTo));
    }
  }
}
