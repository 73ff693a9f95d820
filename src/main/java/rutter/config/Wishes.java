package rutter.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.finding.Severity;

/**
 * Which severities a user wants for a run, and which rules alone; {@code codeOwners} if approvals
 * must come from who owns the plan.
 */
public record Wishes(
    Map<String, Optional<Severity>> rules, List<String> only, boolean codeOwners) {}
