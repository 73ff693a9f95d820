package rutter.plan;

import java.util.List;

/** The gaps between the old and the new, and the documents that list more of them. */
public record Gaps(List<Gap> all, List<Words> documents) {
  public Gaps {
    all = List.copyOf(all);
    documents = List.copyOf(documents);
  }
}
