package rutter.program;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.outline.Section;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.plan.RollbackPlan.Tier;

/** Whether all parts of a rollback are taken, one after the other, or some of them. */
enum Taking {
  AS_SAID,
  /** Nobody knows whether it is needed too. */
  ASKED,
  /** One of several, for the one who decides. */
  CHOSEN;

  /** {@code 2. Restore}, {@code Step 2: restore} */
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:\\p{L}+\\s)?[\\dIVX]+(?:[.):]|\\s).*");

  /** By what a part is called, and how many there are beside it. */
  static Taking of(Section part, Section whole, Book book) {
    String title = part.title().plain();
    List<Tier> tiers = book.subject().plan().rollback().tiers();
    boolean tier =
        tiers.size() > 1
            && tiers.stream().anyMatch(one -> one.name().span().equals(part.title().span()));
    Conditions said = Conditions.of(Optional.of(title), List.of(), book.words());
    if (tier || said.choice().isPresent() || said.some()) {
      return CHOSEN;
    }
    boolean alone = whole.sections().filter(other -> runs(other, book)).count() < 2;
    return alone || NUMBERED.matcher(title).matches() ? AS_SAID : ASKED;
  }

  private static boolean runs(Section section, Book book) {
    return Walk.fences(section)
        .flatMap(fence -> book.fence(fence).stream())
        .anyMatch(command -> command.role() == Command.Role.ROLLBACK);
  }

  Draft apply(Draft draft) {
    return switch (this) {
      case AS_SAID -> draft;
      case ASKED -> draft.deed() instanceof Deed.ByHand ? draft : draft.asked();
      case CHOSEN -> draft.shown("it is one of several ways, of which one is taken");
    };
  }
}
