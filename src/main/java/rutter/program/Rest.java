package rutter.program;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Item;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.plan.Stage;
import rutter.text.Span;
import rutter.vocabulary.Concept;

/**
 * Reads what stands outside of all stages: what comes before and after them, and what undoes all.
 */
final class Rest {
  /** What is said to people, told of the plan, or taken from elsewhere. */
  static final Set<Concept> BACKGROUND =
      EnumSet.of(
          Concept.APPROVALS,
          Concept.APPROVAL_NEEDED,
          Concept.REVISIONS,
          Concept.METADATA,
          Concept.CONTENTS,
          Concept.CONTACTS,
          Concept.BUDGET,
          Concept.TIMELINE,
          Concept.RISKS,
          Concept.GAPS,
          Concept.EXAMPLE,
          Concept.ALTERNATIVES,
          Concept.PATTERN,
          Concept.TROUBLESHOOTING,
          Concept.REFERENCES,
          Concept.DECISION_TREE,
          Concept.DATA_MAPPING);

  private final Book book;
  private final StageBlocks stages;
  private final Map<String, Sheet> leads;
  private final WayBack wayBack;
  private final Sheet before = new Sheet();
  private final Sheet after = new Sheet();
  private final int first;
  private final int last;

  /** {@code leads} get what stands right before a stage, {@code taken} is what stages have. */
  Rest(Book book, StageBlocks stages, Map<String, Sheet> leads, Set<Span> taken) {
    this.book = book;
    this.stages = stages;
    this.leads = leads;
    this.wayBack = new WayBack(book, before, taken);
    List<Span> spans = stages.spans();
    this.first = spans.stream().mapToInt(Span::start).min().orElse(0);
    this.last = spans.stream().mapToInt(Span::end).max().orElse(0);
  }

  Sheet before() {
    return before;
  }

  Sheet after() {
    return after;
  }

  Sheet back() {
    return wayBack.sheet();
  }

  void read() {
    section(book.subject().outline().root());
  }

  private void section(Section section) {
    Set<Concept> concepts = book.words().concepts(section.title().plain());
    boolean inner = hasStage(section);
    if (inner) {
      open(section);
    } else if (concepts.contains(Concept.ABORT) || concepts.contains(Concept.TRIGGERS)) {
      boolean abort = concepts.contains(Concept.ABORT);
      wayBack.criteria(section, abort ? before.abort() : before.triggers());
    } else if (concepts.contains(Concept.ROLLBACK)
        || concepts.contains(Concept.ROLLBACK_PROCEDURE)) {
      wayBack.read(section);
    } else if (concepts.stream().anyMatch(BACKGROUND::contains) || isAppendix(section)) {
      leave(section, "it is for reading: " + section.title().plain());
    } else if (concepts.contains(Concept.COMMUNICATION)) {
      leave(section, "people are told beside the run");
    } else if (concepts.contains(Concept.PRECONDITIONS)) {
      all(section, before, Purpose.PRECONDITION, false);
    } else if (concepts.contains(Concept.BACKUP)) {
      all(section, before, Purpose.FORWARD, true);
    } else if (concepts.contains(Concept.POST_MIGRATION)) {
      all(section, after, Purpose.FORWARD, false);
    } else if (concepts.contains(Concept.SUCCESS) || concepts.contains(Concept.VERIFICATION)) {
      all(section, after, Purpose.VERIFY, false);
    } else if (concepts.contains(Concept.MONITORING) || concepts.contains(Concept.THRESHOLDS)) {
      if (hasBoxes(section)) {
        all(section, after, Purpose.VERIFY, true);
      } else {
        leave(section, "it is watched while the plan runs");
      }
    } else if (concepts.contains(Concept.TESTING)) {
      all(section, after, Purpose.VERIFY, true);
    } else {
      open(section);
    }
  }

  /** What stands behind the plan says again what stands in it, or more. */
  private boolean isAppendix(Section section) {
    String title = section.title().plain();
    String first = title.split("[\\s:.：]", 2)[0];
    return !stages.spans().isEmpty()
        && (book.words().value("appendix", first).isPresent()
            || book.words().mentions("lookup", title));
  }

  private boolean hasStage(Section section) {
    return stages.areIn(section.span());
  }

  /** A section that says nothing about what it is for, or holds stages. */
  private void open(Section section) {
    List<Block> direct = new ArrayList<>();
    for (Block block : section.blocks()) {
      boolean stage = stages.stage(block).isPresent();
      if (stage || block instanceof Section || holdsStages(block)) {
        loose(section, direct);
        direct.clear();
      }
      if (block instanceof Section child && !stage) {
        section(child);
      } else if (holdsStages(block) && !stage) {
        beside(section, block);
      } else if (!stage) {
        direct.add(block);
      }
    }
    loose(section, direct);
  }

  /** What stands in a list or table beside the points that are stages. */
  private void beside(Section section, Block block) {
    if (block instanceof Table table) {
      table.rows().stream()
          .filter(row -> stages.stage(row).isEmpty())
          .forEach(
              row -> before.leave(Say.row(table.header(), row), Instructions.TELLS, row.span()));
      return;
    }
    List<Block> other = new ArrayList<>();
    for (Block inner : Walk.children(block)) {
      boolean stage = stages.stage(inner).isPresent();
      if (holdsStages(inner) && !stage) {
        beside(section, inner);
      } else if (!stage) {
        other.add(inner);
      }
    }
    loose(section, other);
  }

  /** A list or table some of whose points are stages. */
  private boolean holdsStages(Block block) {
    return !(block instanceof Section) && stages.areIn(block.span());
  }

  private void loose(Section section, List<Block> blocks) {
    List<Block> own = blocks.stream().filter(block -> !(block instanceof Comment)).toList();
    if (own.isEmpty()) {
      return;
    }
    Span span = own.get(0).span().cover(own.get(own.size() - 1).span());
    String title =
        section.title().isEmpty() ? "The words before the first heading" : section.title().plain();
    if (own.stream().noneMatch(this::asks)) {
      before.leave(title, Instructions.TELLS, span);
      return;
    }
    boolean work =
        stages.spans().isEmpty()
            && Purpose.of(book.words().concepts(section.title().plain())).isPresent();
    new Instructions(book, target(span), !work).read(own, Purpose.FORWARD);
  }

  /** Where what stands somewhere is done. */
  private Sheet target(Span span) {
    if (span.start() < first || stages.spans().isEmpty()) {
      return before;
    }
    if (span.start() >= last) {
      return after;
    }
    return book.subject().plan().stages().stream()
        .filter(stage -> stage.span().start() >= span.end())
        .findFirst()
        .map(Stage::key)
        .map(key -> leads.computeIfAbsent(key, any -> new Sheet()))
        .orElse(after);
  }

  private static boolean hasBoxes(Section section) {
    return Walk.all(section)
        .filter(Item.class::isInstance)
        .map(Item.class::cast)
        .anyMatch(item -> item.tick().isPresent());
  }

  /** Whether there is code to be run, or a box to be ticked. */
  private boolean asks(Block block) {
    return Walk.all(block)
        .anyMatch(
            inner ->
                (inner instanceof Item item && item.tick().isPresent())
                    || (inner instanceof Fence fence
                        && book.fence(fence)
                            .filter(command -> command.role() != Command.Role.EXAMPLE)
                            .isPresent()));
  }

  private void all(Section section, Sheet sheet, Purpose purpose, boolean loose) {
    List<Block> own =
        section.blocks().stream().flatMap(block -> wayBack.untaken(block).stream()).toList();
    new Instructions(book, sheet, loose).read(own, purpose);
  }

  private void leave(Section section, String reason) {
    before.leave(section.title().plain(), reason, section.span());
  }
}
