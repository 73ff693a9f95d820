package rutter.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A program and what is known of its commands; {@code valued} are the options whose value is the
 * next word.
 */
public record Tool(
    String name, Set<String> valued, List<CommandPattern> patterns, List<Twin> twins) {
  /**
   * A command and those that take it back. A pause is not meant to last, as when a server is
   * stopped.
   */
  public record Twin(List<String> forward, List<String> back, boolean pause) {
    public Twin {
      forward = List.copyOf(forward);
      back = List.copyOf(back);
    }
  }

  public Tool {
    valued = Set.copyOf(valued);
    patterns = List.copyOf(patterns);
    twins = List.copyOf(twins);
  }

  /** What is known of a tool, with what somebody else knew before. */
  public Tool over(Tool below) {
    Set<String> all = new HashSet<>(valued);
    all.addAll(below.valued);
    return new Tool(name, all, joined(patterns, below.patterns), joined(twins, below.twins));
  }

  private static <T> List<T> joined(List<T> own, List<T> below) {
    List<T> joined = new ArrayList<>(own);
    joined.addAll(below);
    return joined;
  }
}
