package rutter.rules.team;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import rutter.outline.Section;
import rutter.plan.Attribute;
import rutter.plan.Command;
import rutter.plan.Part;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.profile.CustomRule;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Texts;
import rutter.rules.sections.Conditions;
import rutter.text.Span;
import rutter.vocabulary.Wording;

/**
 * A rule of a pack. What is forbidden is reported where it stands; what is required and missing, at
 * the stage or the title.
 */
public record TeamRule(CustomRule rule) implements Rule {
  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public Optional<Texts> ownTexts() {
    Map<String, String> sentences = new HashMap<>();
    sentences.put("message", rule.texts().message());
    sentences.put("help", rule.texts().help());
    sentences.put("note", "");
    return Optional.of(new Texts(sentences, rule.texts().why()));
  }

  @Override
  public void check(Subject subject, Report report) {
    boolean ofStage =
        rule.where() == CustomRule.Where.STAGE || rule.where() == CustomRule.Where.FIELD;
    if (ofStage && !subject.plan().stages().isEmpty()) {
      subject.plan().stages().forEach(stage -> check(stage, subject, report));
      return;
    }
    Optional<Words> cause = rule.when().flatMap(when -> Conditions.met(when, subject));
    if (rule.when().isEmpty() || cause.isPresent()) {
      judge(places(subject), subject.title(), "", cause, subject, report);
    }
  }

  private void check(Stage stage, Subject subject, Report report) {
    Optional<Words> cause =
        rule.when().flatMap(when -> Conditions.met(when, stage, subject.plan()));
    if (rule.when().isEmpty() || cause.isPresent()) {
      Span label = stage.heading().label().span();
      judge(places(stage), label, stage.called(), cause, subject, report);
    }
  }

  private void judge(
      List<Span> places,
      Span missingAt,
      String stage,
      Optional<Words> cause,
      Subject subject,
      Report report) {
    List<Words> found = places.stream().flatMap(place -> found(place, subject)).toList();
    if (rule.demand() == CustomRule.Demand.FORBID) {
      found.forEach(words -> say(report.at(words.span()), words.text(), stage, cause));
    } else if (found.isEmpty()) {
      say(report.at(missingAt), "", stage, cause);
    }
  }

  private void say(Observation seen, String match, String stage, Optional<Words> cause) {
    seen.with("match", match).with("stage", stage).with("cause", cause.map(Words::text).orElse(""));
    cause.map(Words::span).filter(span -> !span.equals(seen.span())).ifPresent(seen::near);
  }

  /** The stretches of the plan in which the rule looks. */
  private List<Span> places(Subject subject) {
    return switch (rule.where()) {
      case TEXT, STAGE -> List.of(subject.source().all());
      case SECTION -> sections(subject).toList();
      case FIELD ->
          subject.plan().parts().stream()
              .flatMap(part -> part.attributes().stream())
              .filter(attribute -> Conditions.isNamed(attribute, rule.names()))
              .map(attribute -> attribute.value().span())
              .toList();
      case COMMAND -> lines(subject.plan().commands());
    };
  }

  private List<Span> places(Stage stage) {
    return rule.where() == CustomRule.Where.STAGE
        ? List.of(stage.span())
        : stage.fields().stream()
            .filter(attribute -> Conditions.isNamed(attribute, rule.names()))
            .map(Attribute::value)
            .map(Words::span)
            .toList();
  }

  /** Sections by what they are about, or by their title. */
  private Stream<Span> sections(Subject subject) {
    List<String> titles = rule.names().stream().map(Wording::normal).toList();
    Stream<Span> topics =
        subject.plan().parts().stream()
            .filter(part -> rule.names().contains(part.topic().toString()))
            .map(Part::span);
    Stream<Span> titled =
        subject.headings().stream()
            .filter(section -> titles.contains(Wording.normal(section.title().plain())))
            .map(Section::span);
    return Stream.concat(topics, titled).distinct();
  }

  private List<Span> lines(List<Command> commands) {
    return commands.stream()
        .filter(command -> rule.names().isEmpty() || rule.names().contains(command.language()))
        .filter(command -> command.role() != Command.Role.EXAMPLE)
        .flatMap(command -> command.lines().stream())
        .toList();
  }

  /** What of the pattern is found in a place; without a pattern, the place itself. */
  private Stream<Words> found(Span place, Subject subject) {
    if (rule.pattern().isEmpty()) {
      return Stream.of(new Words(subject.source().text(place), place));
    }
    Matcher matcher = rule.pattern().get().matcher(subject.text());
    matcher.region(place.start(), place.end());
    return matcher
        .results()
        .filter(match -> match.end() > match.start())
        .map(match -> new Words(match.group(), new Span(match.start(), match.end())));
  }
}
