package rutter.program;

import java.util.Optional;
import java.util.Set;
import rutter.plan.Command;
import rutter.program.Operation.Kind;
import rutter.vocabulary.Concept;

/** What a part of a plan is for: what is done by hand in it, what is run. */
enum Purpose {
  FORWARD(Kind.MANUAL, Kind.RUN),
  PRECONDITION(Kind.PRECONDITION, Kind.PRECONDITION),
  VERIFY(Kind.VERIFY, Kind.VERIFY),
  BACK(Kind.ROLLBACK, Kind.ROLLBACK);

  private final Kind byHand;
  private final Kind run;

  Purpose(Kind byHand, Kind run) {
    this.byHand = byHand;
    this.run = run;
  }

  Kind byHand() {
    return byHand;
  }

  Kind run() {
    return run;
  }

  /** What is asked rather than done. */
  boolean isCheck() {
    return this == PRECONDITION || this == VERIFY;
  }

  /** By the name of a section or field; nothing if it says nothing about that. */
  static Optional<Purpose> of(Set<Concept> concepts) {
    for (Concept concept : concepts) {
      Optional<Purpose> purpose =
          switch (concept) {
            case ROLLBACK, ROLLBACK_PROCEDURE -> Optional.of(BACK);
            case VERIFICATION, TESTING, SUCCESS, MONITORING, THRESHOLDS -> Optional.of(VERIFY);
            case PRECONDITIONS -> Optional.of(PRECONDITION);
            case STAGES, TASK, CHANGES, SCRIPTS, BACKUP, POST_MIGRATION, COMMUNICATION ->
                Optional.of(FORWARD);
            default -> Optional.empty();
          };
      if (purpose.isPresent()) {
        return purpose;
      }
    }
    return Optional.empty();
  }

  /** Code that stands among steps may still be a check or a way back. */
  Purpose with(Command.Role role) {
    if (this != FORWARD) {
      return this;
    }
    return switch (role) {
      case VERIFY, MONITOR -> VERIFY;
      case ROLLBACK -> BACK;
      default -> this;
    };
  }
}
