package rutter.cli;

import java.util.List;
import java.util.Optional;
import rutter.review.Review;

/** What a build makes of a plan; {@code unlisted} says why there is no checklist. */
record Dossier(
    String plan,
    Optional<Review> review,
    List<ReportFolder.Artefact> files,
    Optional<String> unlisted) {
  Dossier {
    files = List.copyOf(files);
  }
}
