package rutter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.rules.Rules;
import rutter.testing.Checking;
import rutter.testing.Documents;
import rutter.testing.Mutation;
import rutter.testing.Mutations;
import rutter.text.Edit;

/** Whatever required part is taken out of a clean plan, its rule speaks, and no unrelated one. */
class MutationProperties {
  private static final List<String> EXAMPLES =
      List.of(
          "billing-postgres-upgrade",
          "monolith-auth-split",
          "parcel-scans-partitioning",
          "session-store",
          "warehouse-to-lakehouse");

  /** A part that is taken out of the plan of an example. */
  record Broken(String example, Mutation mutation) {
    @Override
    public String toString() {
      return example + ": " + mutation;
    }
  }

  @Provide
  Arbitrary<Broken> broken() {
    List<Broken> all = new ArrayList<>();
    for (String example : EXAMPLES) {
      Mutations.of(checking(example, text(example)).subject())
          .forEach(mutation -> all.add(new Broken(example, mutation)));
    }
    assertTrue(all.size() > 100, "only " + all.size() + " parts");
    return Arbitraries.of(all);
  }

  @Property(tries = 300)
  void aMissingPartIsFound(@ForAll("broken") Broken broken) {
    String text = Edit.apply(text(broken.example()), List.of(broken.mutation().edit()));
    Checking checking = checking(broken.example(), text);
    Assume.that(broken.mutation().isMissed(checking.subject()));
    List<Finding> findings = checking.by(Rules.ALL);
    Set<String> rules = new TreeSet<>();
    Set<String> errors = new TreeSet<>();
    for (Finding finding : findings) {
      rules.add(finding.rule());
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding.rule());
      }
    }
    Set<String> right = new TreeSet<>(rules);
    right.retainAll(broken.mutation().rules());
    assertFalse(right.isEmpty(), broken + " gives only " + rules);
    errors.removeIf(rule -> broken.mutation().explains(rule));
    assertTrue(errors.isEmpty(), broken + " also gives " + errors);
  }

  private static String text(String example) {
    return Documents.text(folder(example).resolve("plan.md"));
  }

  private static Path folder(String example) {
    return Documents.EXAMPLES.resolve(example);
  }

  private static Checking checking(String example, String text) {
    return Checking.among(folder(example), "plan.md", text);
  }
}
