package rutter.profile;

import java.util.List;
import java.util.Map;
import rutter.plan.Level;

/**
 * What a plan of a kind holds: its sections in order, the fields of its head and of each unit, who
 * approves which risk, and in which order the work of a type of migration is done.
 */
public record Profile(
    String name,
    String unit,
    List<SectionSpec> sections,
    List<FieldSpec> planFields,
    List<FieldSpec> stageFields,
    Map<Level.Grade, List<String>> approvers,
    List<WorkOrder> orders,
    List<CustomRule> rules) {
  public Profile {
    sections = List.copyOf(sections);
    planFields = List.copyOf(planFields);
    stageFields = List.copyOf(stageFields);
    approvers = Map.copyOf(approvers);
    orders = List.copyOf(orders);
    rules = List.copyOf(rules);
  }
}
