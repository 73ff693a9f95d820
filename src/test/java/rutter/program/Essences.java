package rutter.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rutter.rules.Subject;
import rutter.testing.Checking;
import rutter.testing.Documents;

/** What is approved of plans, and of those of the examples. */
final class Essences {
  static final List<String> EXAMPLES =
      List.of(
          "billing-postgres-upgrade",
          "monolith-auth-split",
          "parcel-scans-partitioning",
          "session-store",
          "warehouse-to-lakehouse");

  private Essences() {}

  static String text(String example) {
    return Documents.text(Documents.EXAMPLES.resolve(example).resolve("plan.md"));
  }

  static Subject subject(String example, String text) {
    Path folder = Documents.EXAMPLES.resolve(example);
    Checking ticked = Checking.among(folder, "plan.md", text);
    return ticked.with(Essence.unticked(ticked.subject().outline())).subject();
  }

  static Essence of(String example, String text) {
    return of(subject(example, text));
  }

  static Essence of(String plan) {
    Checking ticked = Checking.of(plan);
    return of(ticked.with(Essence.unticked(ticked.subject().outline())).subject());
  }

  private static Essence of(Subject subject) {
    Surroundings none = new Surroundings(List.of(), List.of(), Map.of());
    Program.Header header = new Program.Header("", "", "", "", "");
    return Essence.of(Lowering.of(subject, none, header), subject.plan());
  }
}
