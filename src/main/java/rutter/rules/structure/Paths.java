package rutter.rules.structure;

import java.util.ArrayList;
import java.util.List;

/** Paths in the form in which files are named: {@code ./a/../b.md} is {@code b.md}. */
final class Paths {
  private Paths() {}

  static String plain(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      boolean back = step.equals("..") && !steps.isEmpty();
      if (back && !steps.get(steps.size() - 1).equals("..")) {
        steps.remove(steps.size() - 1);
      } else if (!step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
