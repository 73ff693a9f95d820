package rutter.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rutter.text.Span;

/**
 * A unit of work that the plan executes in order, whatever its author calls it; {@code fields} are
 * all its named values as written.
 */
public record Stage(
    Heading heading,
    Facts facts,
    List<Attribute> fields,
    List<Dependency> dependencies,
    List<Words> changes,
    List<Task> tasks,
    List<Group> groups,
    List<Command> commands,
    List<Words> verification,
    Rollback rollback,
    List<Words> gaps,
    Span span) {
  /** What may stand between the kind and the number: {@code Étape n° 2}. */
  private static final int MOST_BETWEEN = 4;

  /** How a stage is written down. */
  public enum Form {
    HEADING,
    LIST,
    TABLE
  }

  /**
   * A stage as it is named: {@code kind} and {@code id} as written, {@code key} what references
   * use, {@code ordinal} its place from one.
   */
  public record Heading(
      Form form, String kind, String id, String key, int ordinal, Words name, Words label) {
    /** The kind of what goes by a countdown. */
    public static final String MOMENT = "T";

    /** {@code T+13}: a time of the clock, and no piece of work. */
    public boolean isMoment() {
      return kind.equals(MOMENT);
    }
  }

  /** The single values of a stage. */
  public record Facts(
      Optional<Words> status,
      Optional<Duration> duration,
      Optional<Duration> effort,
      Optional<Level> risk,
      List<Layer> layers,
      Optional<Words> objective,
      Optional<Words> owner,
      Optional<Words> rollbackTested) {
    public Facts {
      layers = List.copyOf(layers);
    }

    Facts withRisk(Level level) {
      return new Facts(
          status, duration, effort, Optional.of(level), layers, objective, owner, rollbackTested);
    }
  }

  /** What a stage waits for, and the key of that stage if the words name one. */
  public record Dependency(Words text, List<String> stages, List<String> unknown) {
    public Dependency {
      stages = List.copyOf(stages);
      unknown = List.copyOf(unknown);
    }
  }

  /** A part of a stage with a heading of its own: {@code 1.1 Forward scripts}. */
  public record Group(Words title, int tasks, int commands) {}

  public Stage {
    fields = List.copyOf(fields);
    dependencies = List.copyOf(dependencies);
    changes = List.copyOf(changes);
    tasks = List.copyOf(tasks);
    groups = List.copyOf(groups);
    commands = List.copyOf(commands);
    verification = List.copyOf(verification);
    gaps = List.copyOf(gaps);
  }

  public String key() {
    return heading.key();
  }

  public Words name() {
    return heading.name();
  }

  /** The stage where many are named, as written: {@code Phase 2}, {@code US-1.1}. */
  public String number() {
    String kind = heading.kind();
    String id = heading.id();
    if (kind.isEmpty()) {
      return withoutKind(id);
    }
    String label = heading.label().text();
    int start = label.toLowerCase(Locale.ROOT).indexOf(kind.toLowerCase(Locale.ROOT));
    int at = start < 0 ? start : label.indexOf(id, start);
    boolean together = at >= 0 && at - start <= kind.length() + MOST_BETWEEN;
    return together ? label.substring(start, at + id.length()) : kind + " " + id;
  }

  /** {@code Step 3}, {@code 7b-1}; what has only a bullet goes by its name. */
  private String withoutKind(String id) {
    if (id.chars().noneMatch(Character::isLetterOrDigit)) {
      return "“" + name().text() + "”";
    }
    return id.chars().allMatch(Character::isDigit) ? "Step " + id : id;
  }

  /** The same stage with a risk that another place says it has. */
  public Stage withRisk(Level level) {
    return new Stage(
        heading,
        facts.withRisk(level),
        fields,
        dependencies,
        changes,
        tasks,
        groups,
        commands,
        verification,
        rollback,
        gaps,
        span);
  }

  /** The stage in a sentence: {@code Phase 2 “Copy”}. */
  public String called() {
    String name = name().text();
    String number = number();
    return name.isEmpty() || number.endsWith("”") ? number : number + " “" + name + "”";
  }
}
