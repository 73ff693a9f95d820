package rutter.rules.sections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.outline.Section;
import rutter.plan.Part;
import rutter.plan.Plan;
import rutter.plan.Rollback;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.profile.SectionSpec;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Wording;

/** Finds the sections that a profile speaks of in a plan. */
public final class Known {
  private final Subject subject;
  private final Map<Integer, Section> byPlace = new HashMap<>();
  private final Map<String, List<Integer>> byTitle = new HashMap<>();

  Known(Subject subject) {
    this.subject = subject;
    Optional<Span> title = subject.plan().title().map(Words::span);
    for (Section section : subject.headings()) {
      Span place = section.title().span();
      // the title of a plan is no section of it
      if (title.filter(place::equals).isEmpty()) {
        byPlace.put(place.start(), section);
        String name = Wording.normal(section.title().plain());
        byTitle.computeIfAbsent(name, any -> new ArrayList<>()).add(place.start());
      }
    }
  }

  private Stream<Part> parts(SectionSpec spec) {
    return spec.topic().stream().flatMap(subject::parts);
  }

  /** The headings of a section, in the order of the document. */
  List<Section> headings(SectionSpec spec) {
    Stream<Integer> about = parts(spec).map(part -> part.title().span().start());
    Stream<Integer> titled =
        spec.titles().stream()
            .flatMap(title -> byTitle.getOrDefault(Wording.normal(title), List.of()).stream());
    return Stream.concat(about, titled)
        .distinct()
        .sorted()
        .flatMap(place -> Optional.ofNullable(byPlace.get(place)).stream())
        .toList();
  }

  /** The profile asks for a section about this, and the plan says nothing of it anywhere. */
  public static boolean isMissed(Topic topic, Subject subject) {
    Known known = new Known(subject);
    return subject.profile().sections().stream()
        .filter(spec -> spec.topic().filter(topic::equals).isPresent())
        .anyMatch(spec -> spec.isRequiredAt(subject.strictness()) && !known.isThere(spec));
  }

  /** The plan says somewhere what the section would say. */
  boolean isThere(SectionSpec spec) {
    return parts(spec).findAny().isPresent()
        || !headings(spec).isEmpty()
        || (!spec.mustBeOwnAt(subject.strictness())
            && spec.topic().filter(topic -> isSaid(topic, subject.plan())).isPresent());
  }

  private static boolean isSaid(Topic topic, Plan plan) {
    return switch (topic) {
      case ROLLBACK ->
          plan.rollback().isPresent()
              || (!plan.stages().isEmpty()
                  && plan.stages().stream()
                      .anyMatch(s -> s.rollback().coverage() != Rollback.Coverage.NONE));
      case VERIFICATION ->
          has(plan, Topic.SUCCESS, Topic.TESTING)
              || !plan.stageChecks().isEmpty()
              || plan.stages().stream().anyMatch(stage -> !stage.verification().isEmpty())
              || plan.commands().stream()
                  .anyMatch(c -> c.role() == rutter.plan.Command.Role.VERIFY);
      case SUCCESS -> plan.metrics().stream().anyMatch(metric -> metric.topic() == Topic.SUCCESS);
      case STAGES -> !plan.stages().isEmpty() || !plan.procedures().isEmpty();
      case APPROVALS -> !plan.governance().approvals().isEmpty();
      case CONTACTS -> !plan.governance().contacts().isEmpty();
      case TIMELINE -> !plan.schedule().entries().isEmpty();
      case TRIGGERS -> !plan.rollback().triggers().isEmpty();
      case RTO -> plan.rollback().rto().isPresent();
      case GAPS -> !plan.gaps().all().isEmpty();
      case REVISIONS -> !plan.metadata().revisions().isEmpty();
      case METADATA -> plan.metadata().owner().isPresent() || plan.metadata().status().isPresent();
      case RISKS -> !plan.risks().isEmpty();
      case PURPOSE -> has(plan, Topic.MOTIVATION);
      case SCOPE -> has(plan, Topic.FROM, Topic.TO);
      case PRECONDITIONS -> has(plan, Topic.ENVIRONMENTS);
      case MONITORING -> has(plan, Topic.THRESHOLDS);
      default -> false;
    };
  }

  private static boolean has(Plan plan, Topic... topics) {
    return plan.parts().stream().anyMatch(part -> List.of(topics).contains(part.topic()));
  }

  /** The titles that would do, for a sentence: “Rollback Plan” or “Rollback”. */
  static String titles(SectionSpec spec) {
    List<String> titles = spec.titles().stream().map(title -> "“" + title + "”").toList();
    Optional<String> last = titles.stream().reduce((first, second) -> second);
    return titles.size() < 2
        ? last.orElse("")
        : String.join(", ", titles.subList(0, titles.size() - 1)) + " or " + last.get();
  }
}
