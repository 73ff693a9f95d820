package rutter.rules;

import java.util.List;
import rutter.rules.rollback.AbortCriteriaMissing;
import rutter.rules.rollback.DestructiveWithoutBackup;
import rutter.rules.rollback.RollbackProcedureMissing;
import rutter.rules.rollback.RollbackTierGap;
import rutter.rules.rollback.RollbackTimeMissing;
import rutter.rules.rollback.RollbackTriggerMissing;
import rutter.rules.sections.ColumnMissing;
import rutter.rules.sections.FieldMissing;
import rutter.rules.sections.FieldUnclear;
import rutter.rules.sections.SectionDuplicate;
import rutter.rules.sections.SectionEmpty;
import rutter.rules.sections.SectionMisplaced;
import rutter.rules.sections.SectionMissing;
import rutter.rules.stages.StageCompatibilityMissing;
import rutter.rules.stages.StageDependencyCircular;
import rutter.rules.stages.StageDependencyLater;
import rutter.rules.stages.StageDependencyUnknown;
import rutter.rules.stages.StageEmpty;
import rutter.rules.stages.StageLayersMixed;
import rutter.rules.stages.StageMissing;
import rutter.rules.stages.StageNumberDuplicate;
import rutter.rules.stages.StageNumberGap;
import rutter.rules.stages.StageOrderUnusual;
import rutter.rules.stages.StageRiskOrder;
import rutter.rules.stages.StageRollbackBorrowed;
import rutter.rules.stages.StageRollbackImpossible;
import rutter.rules.stages.StageRollbackMissing;
import rutter.rules.stages.StageRollbackPartial;
import rutter.rules.stages.StageRollbackUnexplained;
import rutter.rules.stages.StageRollbackUntested;
import rutter.rules.stages.StageStatusContradicted;
import rutter.rules.stages.StageUnverifiedDestruction;
import rutter.rules.stages.StageVerificationMissing;
import rutter.rules.suppressions.SuppressionUnexplained;
import rutter.rules.suppressions.SuppressionUnknown;
import rutter.rules.suppressions.SuppressionUnused;
import rutter.rules.time.DurationSum;
import rutter.rules.time.DurationTotalExceeded;
import rutter.rules.time.TimelineDisagrees;

/** All rules that ship, by family and name. */
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          new AbortCriteriaMissing(),
          new DestructiveWithoutBackup(),
          new RollbackProcedureMissing(),
          new RollbackTierGap(),
          new RollbackTimeMissing(),
          new RollbackTriggerMissing(),
          new ColumnMissing(),
          new FieldMissing(),
          new FieldUnclear(),
          new SectionDuplicate(),
          new SectionEmpty(),
          new SectionMisplaced(),
          new SectionMissing(),
          new StageCompatibilityMissing(),
          new StageDependencyCircular(),
          new StageDependencyLater(),
          new StageDependencyUnknown(),
          new StageEmpty(),
          new StageLayersMixed(),
          new StageMissing(),
          new StageNumberDuplicate(),
          new StageNumberGap(),
          new StageOrderUnusual(),
          new StageRiskOrder(),
          new StageRollbackBorrowed(),
          new StageRollbackImpossible(),
          new StageRollbackMissing(),
          new StageRollbackPartial(),
          new StageRollbackUnexplained(),
          new StageRollbackUntested(),
          new StageStatusContradicted(),
          new StageUnverifiedDestruction(),
          new StageVerificationMissing(),
          new SuppressionUnexplained(),
          new SuppressionUnknown(),
          new SuppressionUnused(),
          new DurationSum(),
          new DurationTotalExceeded(),
          new TimelineDisagrees());

  private Rules() {}
}
