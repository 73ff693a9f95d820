package rutter.rules.rollback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.rules.Deed;
import rutter.rules.Deeds;
import rutter.rules.Subject;

/** Which copies a plan has made when it destroys something. */
final class Copies {
  /** What a copy of each kind can bring back. */
  private static final Map<String, Set<String>> COVERS =
      Map.of(
          "database", Set.of("table", "column", "schema", "database", "rows", "server"),
          "table", Set.of("table", "column", "rows"),
          "file", Set.of("file"),
          "topic", Set.of("topic"),
          "branch", Set.of("branch"),
          "resource", Set.of("resource"),
          "all", Deeds.LOST);

  private final Subject subject;
  private final Deeds deeds;
  private final Set<String> covered = new HashSet<>();
  private final Set<String> saved = new HashSet<>();
  private final Set<String> created = new HashSet<>();

  Copies(Subject subject) {
    this.subject = subject;
    this.deeds = Deeds.in(subject);
  }

  /** What the plan destroys on its way forward before it has a copy of it. */
  List<Deed> uncovered() {
    List<Deed> uncovered = new ArrayList<>();
    for (Command command : subject.plan().commands()) {
      if (command.role() != Command.Role.EXAMPLE && command.role() != Command.Role.ROLLBACK) {
        read(deeds.of(command), uncovered);
      }
    }
    int said = uncovered.isEmpty() ? 0 : firstMention();
    return uncovered.stream().filter(deed -> deed.words().span().start() < said).toList();
  }

  private void read(List<Deed> done, List<Deed> uncovered) {
    Set<String> madeAnew = new HashSet<>();
    done.stream()
        .filter(deed -> deed.act() == Deed.Act.CREATES)
        .forEach(deed -> deed.objects().forEach(object -> madeAnew.add(key(object))));
    for (Deed deed : done) {
      if (deed.act() != Deed.Act.DESTROYS) {
        note(deed);
      } else if (isLoss(deed, madeAnew) && !isCovered(deed)) {
        uncovered.add(deed);
      }
    }
  }

  /** A table that was renamed holds what it held before. */
  private void note(Deed deed) {
    if (deed.act() == Deed.Act.SAVES) {
      covered.addAll(COVERS.getOrDefault(deed.kind(), Set.of()));
      deed.objects().forEach(object -> saved.add(key(object)));
    } else if (!deed.kind().equals("renamed")) {
      deed.objects().forEach(object -> created.add(key(object)));
    }
  }

  private boolean isLoss(Deed deed, Set<String> madeAnew) {
    return deeds.isLoss(deed)
        && (deed.objects().isEmpty()
            || deed.objects().stream()
                .anyMatch(
                    object ->
                        !created.contains(key(object))
                            && !madeAnew.contains(key(object))
                            && deeds.isOfWorth(deed, object)));
  }

  private boolean isCovered(Deed deed) {
    return covered.contains(deed.kind())
        && (!deed.kind().equals("resource")
            || saved.contains("all")
            || deed.objects().stream()
                .map(Copies::key)
                .allMatch(key -> key.indexOf('=') > 0 || saved.contains(key)));
  }

  private static String key(Words object) {
    return Deed.key(object.text());
  }

  /** Where the plan first speaks of a backup, in whatever words. */
  private int firstMention() {
    return subject.parts(Topic.BACKUP).findAny().isPresent()
        ? 0
        : subject.blocks().stream()
            .filter(block -> Walk.texts(block).stream().anyMatch(this::isBackup))
            .mapToInt(block -> block.span().start())
            .min()
            .orElse(Integer.MAX_VALUE);
  }

  private boolean isBackup(Text text) {
    return subject.vocabulary().mentions("backup", text.plain());
  }
}
