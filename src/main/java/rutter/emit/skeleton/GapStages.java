package rutter.emit.skeleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rutter.plan.Gap;
import rutter.plan.Level;
import rutter.plan.Words;

/** Gaps as stages: one for each stage that the gap map names, else one for each gap, in order. */
public final class GapStages {
  private static final int LONGEST_NAME = 80;

  private final String unit;
  private final Map<String, List<Gap>> groups = new LinkedHashMap<>();
  private final List<Skeleton.Row> rows = new ArrayList<>();

  private GapStages(String unit, List<Gap> gaps) {
    this.unit = unit;
    Map<String, Gap> once = new LinkedHashMap<>();
    gaps.stream()
        .filter(gap -> !gap.template() && !gap.id().isEmpty())
        .forEach(gap -> once.putIfAbsent(gap.id().text(), gap));
    for (Gap gap : once.values()) {
      if (gap.disposition().isEmpty()) {
        groups.computeIfAbsent(group(gap), any -> new ArrayList<>()).add(gap);
      }
    }
    List<String> order = List.copyOf(groups.keySet());
    for (Gap gap : once.values()) {
      rows.add(row(gap, order));
    }
  }

  /** The same skeleton with the stages and the mapping that the gaps ask for. */
  public static Skeleton into(Skeleton skeleton, List<Gap> gaps) {
    GapStages stages = new GapStages(skeleton.unit(), gaps);
    return new Skeleton(
        skeleton.title(),
        skeleton.owner(),
        skeleton.type(),
        skeleton.unit(),
        stages.groups.values().stream().map(GapStages::step).toList(),
        stages.rows,
        skeleton.gapMap());
  }

  /** The stage that a gap is given to; a gap given to none is a group of its own. */
  private static String group(Gap gap) {
    return gap.assignments().stream()
        .findFirst()
        .map(given -> given.stages().isEmpty() ? given.text().text() : given.stages().get(0))
        .map(stage -> "stage " + stage)
        .orElse("gap " + gap.id().text());
  }

  private Skeleton.Row row(Gap gap, List<String> order) {
    int at = order.indexOf(group(gap));
    String risk = gap.risk().map(level -> level.text().text()).orElse("");
    String effort = gap.effort().map(duration -> duration.text().text()).orElse("");
    return gap.disposition()
        .map(done -> new Skeleton.Row(gap.id().text(), risk, effort, "", word(done), why(done)))
        .orElseGet(
            () -> new Skeleton.Row(gap.id().text(), risk, effort, unit + " " + (at + 1), "", ""));
  }

  private static String word(Gap.Disposition disposition) {
    String kind = disposition.kind().toString().replace('-', ' ');
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }

  private static String why(Gap.Disposition disposition) {
    return disposition.reason().map(Words::text).orElse("");
  }

  private static Skeleton.Step step(List<Gap> gaps) {
    Optional<String> worst =
        gaps.stream()
            .flatMap(gap -> gap.risk().stream())
            .filter(level -> level.grade().isPresent())
            .max(Comparator.comparing((Level level) -> level.grade().orElseThrow()))
            .map(level -> level.text().text());
    String effort =
        gaps.size() == 1
            ? gaps.get(0).effort().map(duration -> duration.text().text()).orElse("")
            : "";
    String ids = gaps.stream().map(gap -> gap.id().text()).collect(Collectors.joining(", "));
    return new Skeleton.Step(name(gaps), "", worst.orElse(""), effort, ids, Skeleton.Advice.NONE);
  }

  private static String name(List<Gap> gaps) {
    Gap first = gaps.get(0);
    String id = first.id().text();
    String title = first.title().text();
    boolean titled = title.codePoints().anyMatch(Character::isLetter) && !title.equals(id);
    boolean named = id.indexOf(' ') > 0;
    String name = named ? id : titled ? title : "Close " + id;
    return name.length() <= LONGEST_NAME ? name : cut(name);
  }

  private static String cut(String name) {
    int space = name.lastIndexOf(' ', LONGEST_NAME);
    return name.substring(0, space > 0 ? space : LONGEST_NAME) + " …";
  }
}
