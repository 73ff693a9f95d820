package rutter.rules;

import java.util.List;
import rutter.rules.sections.ColumnMissing;
import rutter.rules.sections.FieldMissing;
import rutter.rules.sections.FieldUnclear;
import rutter.rules.sections.SectionDuplicate;
import rutter.rules.sections.SectionEmpty;
import rutter.rules.sections.SectionMisplaced;
import rutter.rules.sections.SectionMissing;
import rutter.rules.stages.StageRollbackMissing;

/** All rules that ship, by family and name. */
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          new ColumnMissing(),
          new FieldMissing(),
          new FieldUnclear(),
          new SectionDuplicate(),
          new SectionEmpty(),
          new SectionMisplaced(),
          new SectionMissing(),
          new StageRollbackMissing());

  private Rules() {}
}
