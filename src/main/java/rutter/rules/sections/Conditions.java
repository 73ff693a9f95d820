package rutter.rules.sections;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.outline.Field;
import rutter.plan.Attribute;
import rutter.plan.Command;
import rutter.plan.Layer;
import rutter.plan.Level;
import rutter.plan.Part;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.profile.Condition;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Wording;

/** Finds what in a plan makes a condition hold. */
public final class Conditions {
  private Conditions() {}

  /** The first words that make the condition hold for a plan; nothing if it does not. */
  public static Optional<Words> met(Condition condition, Subject subject) {
    Plan plan = subject.plan();
    Stream<Words> layers = plan.stages().stream().flatMap(stage -> layers(condition, stage));
    Stream<Attribute> fields =
        condition.field().isEmpty()
            ? Stream.empty()
            : subject.blocks(Field.class).map(Conditions::attribute);
    Stream<Words> sections =
        plan.parts().stream()
            .filter(part -> condition.sections().contains(part.topic()))
            .map(Part::title);
    return Stream.of(layers, matching(condition, fields), sections, risks(condition, plan))
        .flatMap(words -> words)
        .findFirst()
        .or(() -> commands(condition, plan.commands(), plan).findFirst());
  }

  /** The first words that make the condition hold for a stage. */
  public static Optional<Words> met(Condition condition, Stage stage, Plan plan) {
    return Stream.of(layers(condition, stage), fields(condition, stage), risk(condition, stage))
        .flatMap(words -> words)
        .findFirst()
        .or(() -> commands(condition, stage.commands(), plan).findFirst());
  }

  private static Attribute attribute(Field field) {
    return new Attribute(
        new Words(field.name().plain(), field.name().span()),
        new Words(field.value().plain(), field.value().span()));
  }

  private static Stream<Words> layers(Condition condition, Stage stage) {
    return stage.facts().layers().stream()
        .filter(layer -> layer.kind().filter(condition.layers()::contains).isPresent())
        .map(Layer::text);
  }

  private static Stream<Words> fields(Condition condition, Stage stage) {
    return matching(condition, stage.fields().stream());
  }

  private static Stream<Words> matching(Condition condition, Stream<Attribute> attributes) {
    Optional<Condition.FieldMatch> match = condition.field();
    if (match.isEmpty()) {
      return Stream.empty();
    }
    return attributes
        .filter(attribute -> isNamed(attribute, match.get().names()))
        .map(Attribute::value)
        .filter(value -> match.get().value().matcher(value.text()).find());
  }

  /** The attribute bears one of the names, however it is written. */
  public static boolean isNamed(Attribute attribute, List<String> names) {
    String name = Wording.normal(attribute.name().text());
    return names.stream().anyMatch(other -> Wording.normal(other).equals(name));
  }

  private static Stream<Words> risks(Condition condition, Plan plan) {
    Stream<Level> gaps = plan.gaps().all().stream().flatMap(gap -> gap.risk().stream());
    Stream<Level> stages = plan.stages().stream().flatMap(stage -> stage.facts().risk().stream());
    return Stream.of(stages, gaps)
        .flatMap(levels -> levels)
        .filter(level -> isAtLeast(condition, level))
        .map(Level::text);
  }

  private static Stream<Words> risk(Condition condition, Stage stage) {
    return stage.facts().risk().stream()
        .filter(level -> isAtLeast(condition, level))
        .map(Level::text);
  }

  private static boolean isAtLeast(Condition condition, Level level) {
    return condition.risk().isPresent()
        && level.grade().filter(g -> g.compareTo(condition.risk().get()) >= 0).isPresent();
  }

  private static Stream<Words> commands(Condition condition, List<Command> commands, Plan plan) {
    if (condition.command().isEmpty()) {
      return Stream.empty();
    }
    Pattern pattern = condition.command().get();
    return commands.stream()
        .filter(command -> command.role() == Command.Role.FORWARD)
        .filter(command -> command.form() == Command.Form.FENCE)
        .flatMap(command -> command.lines().stream())
        .flatMap(line -> match(pattern, line, plan));
  }

  private static Stream<Words> match(Pattern pattern, Span line, Plan plan) {
    String text = plan.source().text(line);
    Matcher matcher = pattern.matcher(text);
    if (isComment(text) || !matcher.find() || matcher.start() == matcher.end()) {
      return Stream.empty();
    }
    Span span = new Span(line.start() + matcher.start(), line.start() + matcher.end());
    return Stream.of(new Words(matcher.group(), span));
  }

  private static boolean isComment(String line) {
    String code = line.strip();
    return code.startsWith("#") || code.startsWith("--") || code.startsWith("//");
  }
}
