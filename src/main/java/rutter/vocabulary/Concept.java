package rutter.vocabulary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a heading, a label or a column can be about; {@code rules/vocabulary.yml} has the words. */
public enum Concept {
  SPECIFICATION,
  MIGRATION_TYPE,
  FROM,
  TO,
  MOTIVATION,
  PURPOSE,
  STRATEGY,
  DOWNTIME,
  SCOPE,
  PRECONDITIONS,
  ENVIRONMENTS,
  CONSTRAINT,
  STAGES,
  TASK,
  CHANGES,
  OBJECTIVE,
  STATUS,
  LAYERS,
  EFFORT,
  DURATION,
  DEPENDENCIES,
  OWNER,
  GAP,
  GAPS,
  VERIFICATION,
  ROLLBACK,
  TRIGGERS,
  ABORT,
  ROLLBACK_PROCEDURE,
  ROLLBACK_TESTED,
  UNDOES,
  RTO,
  DECISION_TREE,
  BACKUP,
  DATA_MAPPING,
  SCRIPTS,
  MONITORING,
  THRESHOLDS,
  TESTING,
  RISKS,
  RISK,
  MITIGATION,
  APPROVALS,
  APPROVAL_NEEDED,
  COMMUNICATION,
  CONTACTS,
  SUCCESS,
  TIMELINE,
  TOTAL,
  BUDGET,
  POST_MIGRATION,
  METADATA,
  REVISIONS,
  REFERENCES,
  CONTENTS,
  EXAMPLE,
  ALTERNATIVES,
  PATTERN,
  TROUBLESHOOTING,
  GUIDE,
  STAGE,
  NAME,
  ROLE,
  DATE,
  START,
  END,
  DECISION,
  DIGEST,
  CONTACT,
  AVAILABILITY,
  CRITERIA,
  METRIC,
  GOAL,
  NOTES,
  REASON,
  DISPOSITION,
  REVIEWERS,
  UPDATED,
  VERSION,
  AUTHOR,
  DESCRIPTION,
  IDENTIFIER,
  GAP_MAP,
  ROLLBACK_DOCUMENT;

  private static final Map<String, Concept> NAMED = new HashMap<>();

  static {
    for (Concept concept : values()) {
      NAMED.put(concept.toString(), concept);
    }
  }

  /** {@code rollback-tested} is {@link #ROLLBACK_TESTED}. */
  public static Optional<Concept> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
