package rutter.profile;

import java.util.List;
import java.util.Map;
import rutter.plan.Level;

/**
 * What a plan of a kind holds: its sections and the order of those whose order matters, the fields
 * of the plan and of each unit, who approves which risk, which work comes before which, what a team
 * asks beside that, and what is known of the programs that plans run.
 */
public record Profile(
    String name,
    String unit,
    List<String> order,
    List<SectionSpec> sections,
    List<FieldSpec> planFields,
    List<FieldSpec> stageFields,
    Map<Level.Grade, List<String>> approvers,
    List<WorkOrder> precedence,
    List<CustomRule> rules,
    Tools tools) {
  public Profile {
    order = List.copyOf(order);
    sections = List.copyOf(sections);
    planFields = List.copyOf(planFields);
    stageFields = List.copyOf(stageFields);
    approvers = Map.copyOf(approvers);
    precedence = List.copyOf(precedence);
    rules = List.copyOf(rules);
  }
}
