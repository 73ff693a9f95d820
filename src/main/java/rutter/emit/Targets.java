package rutter.emit;

import java.util.List;
import java.util.Optional;
import rutter.emit.ansible.InventoryTarget;
import rutter.emit.ansible.PlaybookTarget;
import rutter.emit.checklist.Checklist;
import rutter.emit.checklist.ChecklistPage;
import rutter.emit.checklist.IssueForm;
import rutter.emit.checklist.OperationsTable;
import rutter.emit.runbook.BashRunbook;

/** All targets of {@code rutter build}; the first is the default. */
public final class Targets {
  public static final List<Target> ALL =
      List.of(
          new BashRunbook(),
          new Checklist(),
          new ChecklistPage(),
          new OperationsTable(),
          new IssueForm(),
          new PlaybookTarget(),
          new InventoryTarget(),
          new ProgramJson());

  private Targets() {}

  public static Optional<Target> named(String name) {
    return ALL.stream().filter(target -> target.name().equals(name)).findFirst();
  }
}
