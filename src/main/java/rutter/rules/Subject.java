package rutter.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rutter.outline.Block;
import rutter.outline.Outline;
import rutter.outline.Section;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Detection;
import rutter.plan.Part;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.plan.Topic;
import rutter.profile.Profile;
import rutter.profile.Server;
import rutter.profile.Strictness;
import rutter.text.Memo;
import rutter.text.Source;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/**
 * What rules look at: a document as written and as understood, what kind it is taken for, and what
 * is asked of it, and for which server its team writes SQL.
 */
public record Subject(
    Outline outline,
    Plan plan,
    Detection.Kind kind,
    Vocabulary vocabulary,
    Profile profile,
    Strictness strictness,
    Optional<Server> dialect,
    Around around,
    Memo<Subject> known) {
  public Subject(
      Outline outline,
      Plan plan,
      Detection.Kind kind,
      Vocabulary vocabulary,
      Profile profile,
      Strictness strictness,
      Optional<Server> dialect,
      Around around) {
    this(outline, plan, kind, vocabulary, profile, strictness, dialect, around, new Memo<>());
  }

  /** All that is in a document, in its order. */
  private record Contents(List<Block> blocks, List<Section> headings, List<Text> texts) {
    static Contents of(Subject subject) {
      List<Block> blocks = Walk.all(subject.outline().root()).toList();
      return new Contents(
          blocks,
          blocks.stream()
              .filter(Section.class::isInstance)
              .map(Section.class::cast)
              .filter(Section::isHeading)
              .toList(),
          blocks.stream().flatMap(block -> Walk.texts(block).stream()).toList());
    }
  }

  /** What several rules need, and none should work out again. */
  public <T> T once(Class<T> kind, Function<? super Subject, T> maker) {
    return known.get(kind, this, maker);
  }

  private Contents contents() {
    return once(Contents.class, Contents::of);
  }

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

  public List<Block> blocks() {
    return contents().blocks();
  }

  public <T extends Block> Stream<T> blocks(Class<T> type) {
    return blocks().stream().filter(type::isInstance).map(type::cast);
  }

  public List<Section> headings() {
    return contents().headings();
  }

  /** The words of all blocks, each with those of its own. */
  public List<Text> texts() {
    return contents().texts();
  }
}
