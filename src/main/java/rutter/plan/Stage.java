package rutter.plan;

import java.util.List;
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
      Form form, String kind, String id, String key, int ordinal, Words name, Words label) {}

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

  /** The stage where many are named: {@code Phase 2}, {@code M0}. */
  public String number() {
    boolean code = heading.kind().length() == 1 || heading.id().startsWith(heading.kind());
    return code ? heading.id() : (heading.kind() + " " + heading.id()).strip();
  }

  /** The stage in a sentence: {@code Phase 2 “Copy”}. */
  public String called() {
    String name = name().text();
    return name.isEmpty() ? number() : (number() + " “" + name + "”").strip();
  }
}
