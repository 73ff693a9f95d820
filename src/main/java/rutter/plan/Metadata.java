package rutter.plan;

import java.util.List;
import java.util.Optional;

/**
 * What the document says about itself; {@code header} holds what stands in a comment or front
 * matter.
 */
public record Metadata(
    Optional<Words> owner,
    List<Words> reviewers,
    Optional<Words> status,
    Optional<Words> updated,
    Optional<Words> version,
    List<Attribute> header,
    List<Revision> revisions) {
  /** A row of the revision history. */
  public record Revision(Words date, Words version, Words author, Words notes) {}

  public Metadata {
    reviewers = List.copyOf(reviewers);
    header = List.copyOf(header);
    revisions = List.copyOf(revisions);
  }
}
