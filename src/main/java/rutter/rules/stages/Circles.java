package rutter.rules.stages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The stages that wait for each other, found in one walk over all waits. */
final class Circles {
  private static final int UNSEEN = -1;

  private final Waiting waiting;
  private final int[] index;
  private final int[] low;
  private final int[] circle;
  private final int[] next;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int seen;
  private int circles;

  private Circles(Waiting waiting) {
    this.waiting = waiting;
    int count = waiting.count();
    index = new int[count];
    low = new int[count];
    circle = new int[count];
    next = new int[count];
    Arrays.fill(index, UNSEEN);
    Arrays.fill(circle, UNSEEN);
    for (int stage = 0; stage < count; stage++) {
      if (index[stage] == UNSEEN) {
        walk(stage);
      }
    }
  }

  static Circles of(Waiting waiting) {
    return new Circles(waiting);
  }

  /** Each would have to be done before the other. */
  boolean join(int one, int other) {
    return circle[one] == circle[other];
  }

  /** The number of the circle that a stage belongs to, or of itself alone. */
  int of(int stage) {
    return circle[stage];
  }

  /** The algorithm of Tarjan, without recursion: plans may have thousands of stages. */
  private void walk(int start) {
    Deque<Integer> path = new ArrayDeque<>();
    path.push(start);
    while (!path.isEmpty()) {
      int stage = path.peek();
      if (index[stage] == UNSEEN) {
        index[stage] = low[stage] = seen++;
        open.push(stage);
      }
      if (next[stage] < waiting.of(stage).size()) {
        int awaited = waiting.of(stage).get(next[stage]++).awaited();
        if (index[awaited] == UNSEEN) {
          path.push(awaited);
        } else if (circle[awaited] == UNSEEN) {
          low[stage] = Math.min(low[stage], index[awaited]);
        }
      } else {
        path.pop();
        close(stage);
        if (!path.isEmpty()) {
          low[path.peek()] = Math.min(low[path.peek()], low[stage]);
        }
      }
    }
  }

  private void close(int stage) {
    if (low[stage] == index[stage]) {
      int member;
      do {
        member = open.pop();
        circle[member] = circles;
      } while (member != stage);
      circles++;
    }
  }

  /** The shortest way back to where a wait begins, over stages that wait for each other. */
  List<Waiting.Wait> closing(Waiting.Wait wait) {
    Map<Integer, Waiting.Wait> by = new HashMap<>();
    Deque<Integer> near = new ArrayDeque<>(List.of(wait.awaited()));
    while (!near.isEmpty() && !by.containsKey(wait.stage())) {
      for (Waiting.Wait each : waiting.of(near.remove())) {
        if (join(each.awaited(), wait.stage()) && by.putIfAbsent(each.awaited(), each) == null) {
          near.add(each.awaited());
        }
      }
    }
    List<Waiting.Wait> way = new ArrayList<>();
    int at = wait.stage();
    while (at != wait.awaited()) {
      Waiting.Wait into = Objects.requireNonNull(by.get(at));
      way.add(into);
      at = into.stage();
    }
    way.add(wait);
    Collections.reverse(way);
    return way;
  }
}
