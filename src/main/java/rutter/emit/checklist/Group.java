package rutter.emit.checklist;

import java.util.ArrayList;
import java.util.List;
import rutter.program.Operation;

/** Operations in a row that are there for the same, under the heading that says for what. */
record Group(Purpose purpose, List<Operation> operations) {

  /** What a heading says. */
  enum Purpose {
    APPROVALS("Approvals"),
    PRECONDITIONS("Preconditions"),
    CHANGES("Changes"),
    VERIFICATION("Verification"),
    DECISION("Decision"),
    ROLLBACK("Rollback");

    private final String heading;

    Purpose(String heading) {
      this.heading = heading;
    }

    static Purpose of(Operation.Kind kind) {
      return switch (kind) {
        case APPROVAL -> APPROVALS;
        case PRECONDITION -> PRECONDITIONS;
        case MANUAL, RUN, WAIT -> CHANGES;
        case VERIFY -> VERIFICATION;
        case DECISION -> DECISION;
        case ROLLBACK -> ROLLBACK;
      };
    }

    /** Outside of the stages nothing is changed, only done, or taken back as a whole. */
    String heading(boolean inStage) {
      return (this == CHANGES || this == ROLLBACK) && !inStage ? "Steps" : heading;
    }
  }

  Group {
    operations = List.copyOf(operations);
  }

  /** Groups in the order of the operations, so that a purpose may come again. */
  static List<Group> of(List<Operation> operations) {
    List<Group> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= operations.size(); i++) {
      Purpose purpose = Purpose.of(operations.get(from).kind());
      if (i == operations.size() || Purpose.of(operations.get(i).kind()) != purpose) {
        groups.add(new Group(purpose, operations.subList(from, i)));
        from = i;
      }
    }
    return groups;
  }
}
