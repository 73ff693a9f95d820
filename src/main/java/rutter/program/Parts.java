package rutter.program;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.outline.Block;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Paragraph;
import rutter.outline.Section;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.vocabulary.Concept;

/** Reads what has a name, a section or a field, by what its name is about. */
final class Parts {
  /** What tells about a stage and asks for nothing. */
  private static final Set<Concept> FACTS =
      EnumSet.of(
          Concept.STATUS,
          Concept.LAYERS,
          Concept.EFFORT,
          Concept.DURATION,
          Concept.DEPENDENCIES,
          Concept.OWNER,
          Concept.GAP,
          Concept.GAPS,
          Concept.RISK,
          Concept.RISKS,
          Concept.MITIGATION,
          Concept.OBJECTIVE,
          Concept.PURPOSE,
          Concept.MOTIVATION,
          Concept.ROLLBACK_TESTED,
          Concept.UNDOES,
          Concept.RTO,
          Concept.START,
          Concept.END,
          Concept.DATE,
          Concept.DOWNTIME,
          Concept.SCOPE,
          Concept.BUDGET,
          Concept.CONTACTS,
          Concept.ROLE,
          Concept.NAME,
          Concept.TIMELINE,
          Concept.STRATEGY,
          Concept.SPECIFICATION,
          Concept.ENVIRONMENTS);

  private static final Set<Concept> SHOWN =
      EnumSet.of(
          Concept.EXAMPLE,
          Concept.PATTERN,
          Concept.ALTERNATIVES,
          Concept.TROUBLESHOOTING,
          Concept.REFERENCES,
          Concept.CONTENTS,
          Concept.REVISIONS);

  /** A bold sentence is no name of what stands below it. */
  private static final Pattern SENTENCE = Pattern.compile("[.!。！]$");

  /** Letters of a title that says what is done: {@code Backend} says it of nothing. */
  private static final int LEAST = 12;

  /** {@code 2.1 Verification} */
  private static final Pattern NUMBER = Pattern.compile("^[\\d.]{1,12}[:)]?\\s+");

  private final Work work;
  private final Items items;
  private final Instructions within;
  private final SampleReading samples;

  Parts(Work work, Items items, Instructions within) {
    this.work = work;
    this.items = items;
    this.within = within;
    this.samples = new SampleReading(work);
  }

  void section(Section section, Purpose purpose) {
    String title = section.title().plain();
    Set<Concept> concepts = concepts(title);
    if (section.style() == Section.Style.BOLD && SENTENCE.matcher(title).find()) {
      work.pending().note(title, section.title().span());
      within.blocks(section.blocks(), purpose);
      return;
    }
    boolean fact = purpose == Purpose.FORWARD && isAny(concepts, FACTS);
    if (samples.takes(concepts, title, section, section.blocks(), purpose)
        || isTold(concepts, title, section, section.blocks(), fact)) {
      return;
    }
    Purpose own = own(purpose, of(concepts, title), section);
    if (own != purpose) {
      boolean named = own == Purpose.FORWARD || names(section, title);
      within.part(named ? title : "", section.title().span(), section.blocks(), own);
    } else {
      work.pending().heading(title, section.title().span(), names(section, title));
      within.changing(concepts.contains(Concept.CHANGES), section.blocks(), purpose);
      work.pending().headingEnds();
    }
  }

  /** Of a part with one piece of code its title says more than the first line of the code. */
  private boolean names(Section section, String title) {
    boolean says = title.codePoints().filter(Character::isLetter).limit(LEAST).count() == LEAST;
    boolean wide = title.codePoints().anyMatch(letter -> letter > 0x2E7F);
    return (says || wide)
        && !work.book().words().isLabel(NUMBER.matcher(title).replaceFirst(""))
        && Walk.fences(section).filter(fence -> work.book().fence(fence).isPresent()).count() == 1;
  }

  private Set<Concept> concepts(String name) {
    return work.book().words().concepts(name);
  }

  private static boolean isAny(Set<Concept> concepts, Set<Concept> any) {
    return concepts.stream().anyMatch(any::contains);
  }

  /** Among checks only what undoes a stage, or code that does, is something else than a check. */
  private Purpose own(Purpose around, Optional<Purpose> named, Block block) {
    if (around == Purpose.FORWARD) {
      return named.orElse(around);
    }
    boolean undoes =
        around.isCheck()
            && named.filter(Purpose.BACK::equals).isPresent()
            && (work.book().undoes(block)
                || Walk.fences(block).anyMatch(fence -> work.book().fence(fence).isPresent()));
    return undoes ? Purpose.BACK : around;
  }

  /** Scripts of a rollback that are written, or its test, are work on the way forward. */
  private Optional<Purpose> of(Set<Concept> concepts, String title) {
    boolean prepares = work.book().words().mentions("preparing", title);
    return Purpose.of(concepts).filter(own -> own != Purpose.BACK || !prepares);
  }

  /** Whether it only shows something, is a criterion or a fact; what asks for something is none. */
  private boolean isTold(
      Set<Concept> concepts, String name, Block block, List<Block> blocks, boolean fact) {
    if (isAny(concepts, SHOWN)) {
      work.sheet().leave(name, "it shows, and asks for nothing", block.span());
      return true;
    }
    boolean abort = concepts.contains(Concept.ABORT);
    if (abort || concepts.contains(Concept.TRIGGERS)) {
      List<String> into = abort ? work.sheet().abort() : work.sheet().triggers();
      into.addAll(Say.criteria(blocks));
      return true;
    }
    if (!fact || asks(block)) {
      return false;
    }
    work.sheet().fact(name, Say.lines(name, blocks), block.span());
    return true;
  }

  private boolean asks(Block block) {
    return Walk.all(block).anyMatch(inner -> inner instanceof Item item && item.tick().isPresent())
        || Walk.fences(block)
            .flatMap(fence -> work.book().fence(fence).stream())
            .anyMatch(command -> command.role() != Command.Role.EXAMPLE);
  }

  void field(Field field, Purpose purpose) {
    String name = field.name().plain();
    Set<Concept> concepts = concepts(name);
    boolean changes = concepts.contains(Concept.CHANGES);
    boolean fact = isAny(concepts, FACTS) || (changes && field.body().isEmpty());
    if (samples.takes(concepts, name, field, field.body(), purpose)
        || isTold(concepts, name, field, List.of(field), fact)) {
      return;
    }
    Optional<Purpose> named = Purpose.of(concepts);
    Purpose own = own(purpose, named, field);
    if (named.isEmpty()) {
      unnamed(field, concepts, purpose);
      return;
    }
    if (own == purpose) {
      same(field, changes, purpose);
      return;
    }
    List<Block> blocks = new ArrayList<>();
    if (!field.value().isEmpty()) {
      blocks.add(new Paragraph(field.value(), field.value().span()));
    }
    blocks.addAll(field.body());
    within.part("", field.span(), blocks, own);
  }

  /** A field that is about what all around it is about. */
  private void same(Field field, boolean changes, Purpose purpose) {
    boolean leads = field.value().plain().endsWith(":") && !field.body().isEmpty();
    if (leads || work.loose()) {
      work.pending().note(named(field).plain(), field.span());
    } else if (!field.value().isEmpty()) {
      items.line(named(field), field, purpose, work.pending());
    }
    within.changing(changes, field.body(), purpose);
  }

  /** A field whose name says nothing of what it is for. */
  private void unnamed(Field field, Set<Concept> concepts, Purpose purpose) {
    if (concepts.contains(Concept.NOTES)) {
      within.note(Say.points(List.of(field)), field.span());
      return;
    }
    Optional<String> told = work.book().words().value("told", field.name().plain());
    if (told.filter("where"::equals).isPresent() && !asks(field)) {
      work.pending().note(named(field).plain(), field.span());
      within.blocks(field.body(), purpose);
      return;
    }
    if (told.isPresent() && !asks(field)) {
      work.sheet().fact(field.name().plain(), Say.points(List.of(field)), field.span());
      return;
    }
    boolean leadsOn = purpose == Purpose.VERIFY && field.body().isEmpty();
    if (leadsOn && items.isCondition(named(field))) {
      within.note(Say.points(List.of(field)), field.span());
      return;
    }
    if (field.value().isEmpty() && !field.body().isEmpty()) {
      work.pending().heading(field.name().plain(), field.name().span());
    } else if (work.loose()) {
      work.pending().note(named(field).plain(), field.span());
    } else {
      items.line(named(field), field, purpose, work.pending());
    }
    within.blocks(field.body(), purpose);
  }

  /** {@code Owner of the window: Ada} as a line of its own. */
  private static Text named(Field field) {
    String value = field.value().plain();
    String words = field.name().plain() + (value.isEmpty() ? "" : ": " + value);
    return new Text(field.span(), words, field.value().marks());
  }
}
