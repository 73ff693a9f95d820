package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rutter.program.Deed.Approve;
import rutter.program.Operation;
import rutter.program.Program;

/** Approvals that a plan does not hold yet, and who gives them. */
final class Approvals {
  private Approvals() {}

  /** Who approves, as said by role or by id when the playbook was started; empty if nobody did. */
  static String given(String id, String role) {
    return "(rutter_approvals.get("
        + Jinja.literal(role)
        + ") or rutter_approvals.get("
        + Jinja.literal(id)
        + ") or '') | string | trim";
  }

  /** Those that are needed, by id. */
  static Map<String, String> missing(Program program) {
    Map<String, String> missing = new TreeMap<>();
    program.forward().forEach(operation -> collect(operation, missing));
    return missing;
  }

  private static void collect(Operation operation, Map<String, String> missing) {
    if (operation.deed() instanceof Approve approve && approve.given().isEmpty()) {
      missing.put(operation.id(), approve.role());
    }
  }

  /** What must hold if nobody can be asked. */
  static List<String> conditions(Program program) {
    List<String> conditions = new ArrayList<>();
    missing(program).forEach((id, role) -> conditions.add("(" + given(id, role) + ") != ''"));
    return conditions;
  }
}
