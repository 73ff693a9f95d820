package rutter.rules.structure;

import java.util.ArrayList;
import java.util.List;
import rutter.plan.Metadata;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Concept;

/** Who answers for a plan, how far it is, and of when it is: all that is missing in one finding. */
public final class MetadataMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Metadata metadata = subject.plan().metadata();
    List<String> missing = new ArrayList<>();
    if (metadata.owner().isEmpty()) {
      missing.add(Concept.OWNER.toString());
    }
    if (metadata.status().isEmpty()) {
      missing.add(Concept.STATUS.toString());
    }
    if (metadata.updated().isEmpty() && metadata.revisions().isEmpty()) {
      missing.add(Concept.UPDATED.toString());
    }
    if (!missing.isEmpty()) {
      report.at(subject.title()).with("missing", String.join(", ", missing));
    }
  }
}
