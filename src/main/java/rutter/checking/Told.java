package rutter.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rutter.compare.Change;
import rutter.compare.Change.Side;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.lint.Speaker;
import rutter.packs.Catalogue;
import rutter.profile.Levels;

/** Changes of a plan in the words of their pages, each as severe as it is for a team. */
record Told(Catalogue catalogue, Levels levels) {
  private static final int LONGEST = 110;
  private static final int MOST = 190;

  /** What changed in a line: the worst, and how much more there is. */
  List<String> brief(List<Change> changes) {
    List<Finding> all = new ArrayList<>();
    List<Change> done = changes.stream().filter(one -> one.kind().isExecutable()).toList();
    for (Side side : Side.values()) {
      all.addAll(in(side, done));
    }
    all.sort(Comparator.comparing(Finding::severity).reversed());
    List<String> brief = new ArrayList<>();
    int room = MOST;
    for (Finding finding : all) {
      String words = cut(finding.message());
      room -= words.length() + 2;
      if (room < 0) {
        break;
      }
      brief.add(words);
    }
    int more = all.size() - brief.size();
    if (more > 0) {
      brief.add(more + " more");
    }
    return brief;
  }

  private static String cut(String message) {
    if (message.length() <= LONGEST) {
      return message;
    }
    int end = LONGEST - 1 - (Character.isHighSurrogate(message.charAt(LONGEST - 2)) ? 1 : 0);
    return message.substring(0, end).stripTrailing() + "…";
  }

  List<Finding> in(Side side, List<Change> changes) {
    List<Finding> findings = new ArrayList<>();
    for (Change change : changes) {
      String name = change.kind().id();
      if (change.side() == side && levels.of(name).isPresent()) {
        Severity severity = levels.of(name).orElse(Severity.NOTE);
        Speaker speaker = new Speaker(name, severity, catalogue.page(name).texts());
        findings.add(speaker.say(change.seen()).reworded(change.rewording()));
      }
    }
    findings.sort(
        Comparator.comparingInt((Finding finding) -> finding.span().start())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message));
    return findings;
  }

  List<RuleInfo> kinds(List<Checked> found) {
    Map<String, Severity> worst = new TreeMap<>();
    found.stream()
        .flatMap(one -> one.findings().stream())
        .forEach(finding -> worst.put(finding.rule(), finding.severity()));
    List<RuleInfo> kinds = new ArrayList<>();
    worst.forEach((name, severity) -> kinds.add(catalogue.info(name, severity)));
    return kinds;
  }
}
