package rutter.program;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rutter.outline.Block;
import rutter.outline.Walk;
import rutter.vocabulary.Concept;

/**
 * Reads a part of a stage that is called an example or a pattern, and may be the only place that
 * says what is done.
 */
record SampleReading(Work work) {
  private static final Set<Concept> SAMPLES = EnumSet.of(Concept.EXAMPLE, Concept.PATTERN);

  /** Whether it was read here. */
  boolean takes(
      Set<Concept> concepts, String name, Block block, List<Block> blocks, Purpose purpose) {
    boolean meant = isMeant(concepts, block);
    if (meant) {
      read(name, blocks, purpose);
    }
    return meant;
  }

  /** Whether it has code of which it is sure that it changes something. */
  private boolean isMeant(Set<Concept> concepts, Block block) {
    return !work.loose()
        && concepts.stream().anyMatch(SAMPLES::contains)
        && Walk.fences(block)
            .flatMap(fence -> work.book().fence(fence).stream())
            .anyMatch(work.book().codes()::changes);
  }

  /** People are shown all of its code, and decide. */
  private void read(String name, List<Block> blocks, Purpose purpose) {
    Sheet own = new Sheet();
    new Instructions(work.book(), own, true).read(blocks, purpose);
    List<String> notes = new ArrayList<>(work.pending().take());
    String reason = "the plan calls it an example or a pattern: " + name;
    for (Draft draft : Stream.concat(own.forward().stream(), own.back().stream()).toList()) {
      work.sheet().add(purpose, draft.shown(reason).as(purpose.byHand()).below(notes));
      notes.clear();
    }
    work.sheet().leftOut().addAll(own.leftOut());
  }
}
