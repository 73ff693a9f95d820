package rutter.ci;

import java.util.List;
import java.util.Optional;
import rutter.finding.Finding;
import rutter.review.Review;

/**
 * What a build makes of a plan; {@code unlisted} says why there is no checklist, {@code changes}
 * what became of the plan, the worst first.
 */
record Dossier(
    String plan,
    Optional<Review> review,
    List<ReportFolder.Artefact> files,
    Optional<String> unlisted,
    List<Finding> changes) {
  Dossier {
    files = List.copyOf(files);
    changes = List.copyOf(changes);
  }
}
