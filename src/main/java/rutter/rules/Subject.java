package rutter.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.outline.Block;
import rutter.outline.Outline;
import rutter.outline.Section;
import rutter.outline.Walk;
import rutter.plan.Detection;
import rutter.plan.Part;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.plan.Topic;
import rutter.profile.Profile;
import rutter.profile.Strictness;
import rutter.text.Source;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/**
 * What rules look at: a document as written and as understood, what kind it is taken for, and what
 * is asked of it.
 */
public record Subject(
    Outline outline,
    Plan plan,
    Detection.Kind kind,
    Vocabulary vocabulary,
    Profile profile,
    Strictness strictness,
    Around around) {
  public Source source() {
    return plan.source();
  }

  public String text() {
    return plan.source().text();
  }

  /** Where to point at when the plan as a whole lacks something: its title, or its first words. */
  public Span title() {
    return plan.title().map(title -> title.span()).orElseGet(() -> source().lines().line(1));
  }

  public Stream<Part> parts(Topic topic) {
    return plan.parts().stream().filter(part -> part.topic() == topic);
  }

  public Optional<Stage> stage(String key) {
    return plan.stages().stream().filter(stage -> stage.key().equals(key)).findFirst();
  }

  public <T extends Block> Stream<T> blocks(Class<T> type) {
    return Walk.all(outline.root()).filter(type::isInstance).map(type::cast);
  }

  /** All headings, in the order of the document. */
  public List<Section> headings() {
    return blocks(Section.class).filter(Section::isHeading).toList();
  }
}
