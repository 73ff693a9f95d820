package rutter.rules.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Each variable once, and not those by which something could be removed that was not meant. */
public final class ShellVariableUnset implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Variables variables = Variables.in(subject);
    if (variables.sourced() || variables.uses().isEmpty()) {
      return;
    }
    Set<String> told = Emptyable.names(subject);
    Map<String, List<Variables.Use>> unset = new LinkedHashMap<>();
    for (Variables.Use use : variables.uses()) {
      if (!told.contains(use.name()) && !Declared.in(subject).names().contains(use.name())) {
        unset.computeIfAbsent(use.name(), any -> new ArrayList<>()).add(use);
      }
    }
    unset.forEach(
        (name, uses) ->
            report
                .at(uses.get(0).span())
                .as(uses.size() > 1 ? "many" : "")
                .with("name", name)
                .with("count", uses.size()));
  }
}
