package rutter.plan;

import java.util.Locale;

/** What a part of a plan is about, beyond its stages. */
public enum Topic {
  SPECIFICATION,
  MIGRATION_TYPE,
  PURPOSE,
  MOTIVATION,
  FROM,
  TO,
  STRATEGY,
  DOWNTIME,
  SCOPE,
  CONSTRAINT,
  PRECONDITIONS,
  ENVIRONMENTS,
  STAGES,
  ABORT,
  TRIGGERS,
  ROLLBACK,
  RTO,
  DECISION_TREE,
  BACKUP,
  DATA_MAPPING,
  SCRIPTS,
  TESTING,
  VERIFICATION,
  MONITORING,
  THRESHOLDS,
  RISKS,
  MITIGATION,
  APPROVALS,
  COMMUNICATION,
  SUCCESS,
  TIMELINE,
  BUDGET,
  CONTACTS,
  POST_MIGRATION,
  GAPS,
  REVISIONS,
  METADATA,
  REFERENCES,
  ALTERNATIVES,
  PATTERN,
  TROUBLESHOOTING,
  EXAMPLE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
