package rutter.rules.sections;

import java.util.Optional;
import java.util.stream.Stream;
import rutter.plan.Attribute;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.profile.FieldSpec;
import rutter.rules.Subject;
import rutter.vocabulary.Concept;

/** Finds the fields that a profile speaks of, under any word for them. */
final class Fields {
  private Fields() {}

  /** The value of a field of a stage, written out or read from its heading. */
  static Optional<Words> of(FieldSpec spec, Stage stage, Subject subject) {
    return stage.fields().stream()
        .filter(attribute -> isMeant(spec, attribute, subject))
        .map(Attribute::value)
        .findFirst()
        .or(() -> read(spec, stage));
  }

  /** The values that a plan has for a field of its own. */
  static Stream<Words> ofPlan(FieldSpec spec, Subject subject) {
    Stream<Attribute> parts =
        subject.plan().parts().stream().flatMap(part -> part.attributes().stream());
    Stream<Attribute> header = subject.plan().metadata().header().stream();
    Stream<Words> written =
        Stream.concat(parts, header)
            .filter(attribute -> isMeant(spec, attribute, subject))
            .map(Attribute::value);
    return Stream.concat(written, said(spec, subject));
  }

  private static Stream<Words> said(FieldSpec spec, Subject subject) {
    Stream<Words> titled =
        subject.plan().parts().stream()
            .filter(part -> part.topic().toString().equals(spec.key()))
            .map(part -> part.title());
    Stream<Words> metadata =
        switch (spec.key()) {
          case "owner" -> subject.plan().metadata().owner().stream();
          case "status" -> subject.plan().metadata().status().stream();
          case "updated" -> subject.plan().metadata().updated().stream();
          default -> Stream.empty();
        };
    return Stream.concat(metadata, titled);
  }

  private static boolean isMeant(FieldSpec spec, Attribute attribute, Subject subject) {
    return Conditions.isNamed(attribute, spec.names())
        || Concept.named(spec.key())
            .filter(concept -> subject.vocabulary().means(attribute.name().text(), concept))
            .isPresent();
  }

  private static Optional<Words> read(FieldSpec spec, Stage stage) {
    Stage.Facts facts = stage.facts();
    return switch (spec.key()) {
      case "duration" -> facts.duration().map(duration -> duration.text());
      case "effort" -> facts.effort().map(effort -> effort.text());
      case "risk" -> facts.risk().map(level -> level.text());
      case "status" -> facts.status();
      case "owner" -> facts.owner();
      case "objective" -> facts.objective();
      case "rollback-tested" -> facts.rollbackTested();
      case "layers" -> facts.layers().stream().map(layer -> layer.text()).findFirst();
      default -> Optional.empty();
    };
  }
}
