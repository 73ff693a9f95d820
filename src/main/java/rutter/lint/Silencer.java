package rutter.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.finding.Finding;
import rutter.rules.suppressions.Directive;
import rutter.rules.suppressions.Directive.Name;

/** Gives findings the reason for which their document suppresses them. */
final class Silencer {
  /** A rule that is suppressed in a stretch, for a reason. */
  private record Hush(Name name, String reason) {
    int start() {
      return name.reach().start();
    }

    boolean endsBefore(int offset) {
      return name.reach().end() < offset;
    }
  }

  private final Map<String, List<Hush>> byRule = new HashMap<>();
  private final Set<Name> used = new HashSet<>();

  Silencer(List<Directive> directives) {
    for (Directive directive : directives) {
      if (directive.isRequest() && directive.isExplained()) {
        for (Name name : directive.names()) {
          byRule
              .computeIfAbsent(name.rule(), rule -> new ArrayList<>())
              .add(new Hush(name, directive.reason()));
        }
      }
    }
    byRule.values().forEach(all -> all.sort(Comparator.comparingInt(Hush::start)));
  }

  Set<Name> used() {
    return Set.copyOf(used);
  }

  /** The findings in the same order; where several comments suppress one, the last one does. */
  List<Finding> applied(List<Finding> findings) {
    Map<String, Deque<Hush>> open = new HashMap<>();
    Map<String, Integer> next = new HashMap<>();
    List<Finding> applied = new ArrayList<>();
    for (Finding finding : findings) {
      String rule = finding.rule();
      Deque<Hush> reaching = open.computeIfAbsent(rule, r -> new ArrayDeque<>());
      List<Hush> all = byRule.getOrDefault(rule, List.of());
      int at = next.getOrDefault(rule, 0);
      int offset = finding.span().start();
      while (at < all.size() && all.get(at).start() <= offset) {
        reaching.push(all.get(at++));
      }
      next.put(rule, at);
      while (!reaching.isEmpty() && reaching.peek().endsBefore(offset)) {
        reaching.pop();
      }
      Optional<Hush> hush = Optional.ofNullable(reaching.peek());
      hush.ifPresent(one -> used.add(one.name()));
      applied.add(hush.map(one -> finding.suppressedBy(one.reason())).orElse(finding));
    }
    return applied;
  }
}
