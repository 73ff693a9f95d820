package rutter.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The world that a document lies in, as far as rules may know it. */
public interface Around {
  LocalDate today();

  /** What a relative link of the document leads to; empty if there is nothing. */
  Optional<Neighbour> neighbour(String path);

  /** When the document was last changed, if git knows. */
  Optional<LocalDate> lastChange();

  /** A file or folder beside the document; of a Markdown file the anchors that links can name. */
  interface Neighbour {
    boolean folder();

    Optional<Set<String>> anchors();
  }
}
