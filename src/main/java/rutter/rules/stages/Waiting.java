package rutter.rules.stages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Subject;
import rutter.vocabulary.Phrases;

/** Which stage waits for which, by their places in the plan. */
final class Waiting {
  /** A stage, what it waits for, and the words that say so. */
  record Wait(int stage, int awaited, Words words) {
    boolean isForLater() {
      return awaited > stage;
    }
  }

  private final List<Stage> stages;
  private final Map<String, List<Integer>> byId = new HashMap<>();
  private final List<List<Wait>> waits = new ArrayList<>();

  private Waiting(Subject subject) {
    stages = subject.plan().stages();
    for (int i = 0; i < stages.size(); i++) {
      byId.computeIfAbsent(id(stages.get(i).key()), any -> new ArrayList<>()).add(i);
    }
    Phrases other = subject.vocabulary().phrases("waiting", "other");
    for (int i = 0; i < stages.size(); i++) {
      List<Wait> own = new ArrayList<>();
      for (Stage.Dependency dependency : stages.get(i).dependencies()) {
        if (!other.in(dependency.text().text())) {
          add(i, dependency, own);
        }
      }
      waits.add(own);
    }
  }

  static Waiting in(Subject subject) {
    return new Waiting(subject);
  }

  List<Wait> of(int stage) {
    return waits.get(stage);
  }

  int count() {
    return stages.size();
  }

  Stage stage(int index) {
    return stages.get(index);
  }

  private void add(int stage, Stage.Dependency dependency, List<Wait> own) {
    dependency.stages().stream()
        .map(Waiting::id)
        .distinct()
        .map(id -> nearest(byId.getOrDefault(id, List.of()), stage))
        .filter(awaited -> awaited >= 0)
        .forEach(awaited -> own.add(new Wait(stage, awaited, dependency.text())));
  }

  /** Of stages with one number the last before this one, or else the first; never itself. */
  private static int nearest(List<Integer> alike, int stage) {
    if (alike.size() == 1) {
      return alike.get(0);
    }
    int found = Collections.binarySearch(alike, stage);
    int next = found >= 0 ? found + 1 : -found - 1;
    int before = found >= 0 ? found - 1 : next - 1;
    if (before >= 0) {
      return alike.get(before);
    }
    return next < alike.size() ? alike.get(next) : -1;
  }

  /** The number as written: keys tell apart what has the same. */
  private static String id(String key) {
    int mark = key.lastIndexOf('#');
    return mark > 0 ? key.substring(0, mark) : key;
  }
}
