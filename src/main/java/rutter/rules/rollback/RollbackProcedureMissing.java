package rutter.rules.rollback;

import rutter.outline.Block;
import rutter.outline.Fence;
import rutter.outline.Item;
import rutter.outline.Mark;
import rutter.outline.Paragraph;
import rutter.outline.Table;
import rutter.outline.Walk;
import rutter.plan.Rollback;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Where the stages say how they are undone, the section need not say it again. */
public final class RollbackProcedureMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    WayBack back = WayBack.of(subject);
    boolean prose = back.blocks().anyMatch(Paragraph.class::isInstance);
    boolean covered =
        subject.plan().stages().stream()
            .anyMatch(stage -> stage.rollback().coverage() != Rollback.Coverage.NONE);
    if (prose && !covered && back.blocks().noneMatch(RollbackProcedureMissing::isProcedure)) {
      report.at(back.label());
    }
  }

  private static boolean isProcedure(Block block) {
    return block instanceof Fence
        || block instanceof Item
        || block instanceof Table
        || Walk.texts(block).stream()
            .flatMap(text -> text.marks().stream())
            .anyMatch(mark -> mark.kind() == Mark.Kind.CODE || mark.kind() == Mark.Kind.LINK);
  }
}
