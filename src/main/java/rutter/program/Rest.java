package rutter.program;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Item;
import rutter.outline.Paragraph;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.text.Span;
import rutter.vocabulary.Concept;

/**
 * Reads what stands outside of all stages: what comes before and after them, and what undoes all.
 */
final class Rest {
  /** What is said to people, told of the plan, or taken from elsewhere. */
  private static final Set<Concept> BACKGROUND =
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
  private final Set<Span> taken;
  private final Sheet before = new Sheet();
  private final Sheet after = new Sheet();
  private final Sheet back = new Sheet();
  private final boolean covered;
  private final int first;
  private final int last;

  /** {@code leads} get what stands right before a stage, {@code taken} is what stages have. */
  Rest(Book book, StageBlocks stages, Map<String, Sheet> leads, Set<Span> taken) {
    this.book = book;
    this.stages = stages;
    this.leads = leads;
    this.taken = new HashSet<>(taken);
    this.covered =
        book.subject().plan().stages().stream()
            .allMatch(stage -> stage.rollback().coverage() != Rollback.Coverage.NONE);
    List<Span> spans = stages.spans();
    this.first = spans.stream().mapToInt(Span::start).min().orElse(0);
    this.last = spans.stream().mapToInt(Span::end).max().orElse(0);
    book.subject().plan().stageChecks().forEach(check -> this.taken.add(check.stage().span()));
  }

  Sheet before() {
    return before;
  }

  Sheet after() {
    return after;
  }

  Sheet back() {
    return back;
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
      criteria(section, abort ? before.abort() : before.triggers());
    } else if (concepts.contains(Concept.ROLLBACK)
        || concepts.contains(Concept.ROLLBACK_PROCEDURE)) {
      back(section);
    } else if (concepts.stream().anyMatch(BACKGROUND::contains)) {
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

  private boolean hasStage(Section section) {
    return stages.spans().stream().anyMatch(span -> section.span().contains(span));
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
      if (stage) {
        continue;
      } else if (block instanceof Section child) {
        section(child);
      } else if (!holdsStages(block)) {
        direct.add(block);
      }
    }
    loose(section, direct);
  }

  /** A list or table some of whose points are stages. */
  private boolean holdsStages(Block block) {
    return !(block instanceof Section)
        && stages.spans().stream().anyMatch(span -> block.span().contains(span));
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
    List<Block> own = section.blocks().stream().filter(block -> !isTaken(block)).toList();
    new Instructions(book, sheet, loose).read(own, purpose);
  }

  private boolean isTaken(Block block) {
    return taken.contains(block.span())
        || (block instanceof Table table
            && !table.rows().isEmpty()
            && table.rows().stream()
                .allMatch(row -> taken.contains(row.span()) || taken.contains(row.cell(0).span())));
  }

  /** The rollback of the whole; words that lead to nothing tell when it is taken. */
  private void back(Section section) {
    List<Block> direct = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Section child) {
        undo(direct);
        direct.clear();
        part(child);
      } else if (!isTaken(block)) {
        direct.add(block);
      }
    }
    undo(direct);
  }

  private void part(Section child) {
    Set<Concept> concepts = book.words().concepts(child.title().plain());
    if (taken.contains(child.span())) {
      return;
    }
    if (concepts.contains(Concept.TRIGGERS) || concepts.contains(Concept.ABORT)) {
      criteria(child, before.triggers());
    } else if (concepts.contains(Concept.DECISION_TREE) || concepts.contains(Concept.RTO)) {
      leave(child, "it is for reading: " + child.title().plain());
    } else {
      back(child);
    }
  }

  /** Words about a rollback that stages have for themselves. */
  private void guide(Block paragraph) {
    String words = String.join(" ", Say.points(List.of(paragraph)));
    if (book.words().mentions("condition", words)) {
      before.triggers().add(words);
    } else {
      before.leave(words, "it tells of the rollback that stages have", paragraph.span());
    }
  }

  /** When to stop or to turn back; within it a part may say how. */
  private void criteria(Section section, List<String> into) {
    List<Block> own = new ArrayList<>();
    for (Block block : section.blocks()) {
      boolean how =
          block instanceof Section child
              && Purpose.of(book.words().concepts(child.title().plain()))
                  .filter(Purpose.BACK::equals)
                  .isPresent()
              && Walk.fences(child).findAny().isPresent();
      if (how) {
        back((Section) block);
      } else {
        own.add(block);
      }
    }
    into.addAll(Say.criteria(own));
  }

  private void undo(List<Block> blocks) {
    List<Block> own = blocks.stream().filter(block -> !(block instanceof Comment)).toList();
    boolean prose = own.stream().allMatch(Paragraph.class::isInstance);
    if (prose && covered) {
      own.forEach(this::guide);
      return;
    }
    Sheet sheet = new Sheet();
    new Instructions(book, sheet, false).read(own, Purpose.BACK);
    back.back().addAll(sheet.back());
    back.leftOut().addAll(sheet.leftOut());
    before.triggers().addAll(sheet.triggers());
  }

  private void leave(Section section, String reason) {
    before.leave(section.title().plain(), reason, section.span());
  }
}
