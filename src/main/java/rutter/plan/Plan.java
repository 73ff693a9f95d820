package rutter.plan;

import java.util.List;
import java.util.Optional;
import rutter.text.Source;

/** All that a document says as a migration plan, in the order of the document. */
public record Plan(
    Source source,
    Detection detection,
    Optional<Words> title,
    Metadata metadata,
    List<Part> parts,
    List<Stage> stages,
    List<Candidate> candidates,
    List<Procedure> procedures,
    List<Command> commands,
    List<Task> tasks,
    Gaps gaps,
    RollbackPlan rollback,
    List<StageCheck> stageChecks,
    Governance governance,
    Schedule schedule,
    List<Risk> risks,
    List<Metric> metrics,
    List<Placeholder> placeholders,
    List<Embedded> embedded,
    List<Reference> references,
    List<Misreading> misreadings) {
  public Plan {
    parts = List.copyOf(parts);
    stages = List.copyOf(stages);
    candidates = List.copyOf(candidates);
    procedures = List.copyOf(procedures);
    commands = List.copyOf(commands);
    tasks = List.copyOf(tasks);
    stageChecks = List.copyOf(stageChecks);
    risks = List.copyOf(risks);
    metrics = List.copyOf(metrics);
    placeholders = List.copyOf(placeholders);
    embedded = List.copyOf(embedded);
    references = List.copyOf(references);
    misreadings = List.copyOf(misreadings);
  }
}
