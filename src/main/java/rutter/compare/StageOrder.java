package rutter.compare;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import rutter.program.Essence.Part;

/** Which stages have another place among those that both versions have: as few as explain it. */
record StageOrder(Version now, Pairing<Part> pairs, Changes changes) {

  void compare(List<Part> old) {
    IdentityHashMap<Part, Integer> places = new IdentityHashMap<>();
    List<Part> kept =
        old.stream()
            .flatMap(was -> Optional.ofNullable(pairs.partners().get(was)).stream())
            .toList();
    for (Part part : kept) {
      places.put(part, places.size());
    }
    List<Part> order = now.stages().stream().filter(places::containsKey).toList();
    boolean[] stays = rising(order.stream().map(part -> places.getOrDefault(part, 0)).toList());
    for (int i = 0; i < order.size(); i++) {
      if (!stays[i]) {
        boolean first = i == 0;
        changes
            .seen(Kind.STAGE_REORDERED, now.heading(order.get(i)))
            .as(first ? "first" : "")
            .with("stage", Quoted.called(order.get(i)))
            .with("other", Quoted.called(order.get(first ? 1 : i - 1)));
      }
    }
  }

  /** The longest run of numbers that rise. */
  private static boolean[] rising(List<Integer> numbers) {
    int[] smallest = new int[numbers.size()];
    int[] lastOf = new int[numbers.size()];
    int[] previous = new int[numbers.size()];
    int length = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int found = Arrays.binarySearch(smallest, 0, length, numbers.get(i));
      int at = found < 0 ? -found - 1 : found;
      smallest[at] = numbers.get(i);
      lastOf[at] = i;
      previous[i] = at == 0 ? -1 : lastOf[at - 1];
      length = Math.max(length, at + 1);
    }
    boolean[] stays = new boolean[numbers.size()];
    for (int i = length == 0 ? -1 : lastOf[length - 1]; i >= 0; i = previous[i]) {
      stays[i] = true;
    }
    return stays;
  }
}
