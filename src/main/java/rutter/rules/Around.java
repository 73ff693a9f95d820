package rutter.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The world that a document lies in, as far as rules may know it. */
public interface Around {
  LocalDate today();

  /** What a relative link of the document leads to; empty if there is nothing. */
  Optional<Neighbour> neighbour(String path);

  /** When the document was last changed, if git knows. */
  Optional<LocalDate> lastChange();

  /** What a shell says of a script, where there is one that may be asked. */
  default Optional<Verdict> verdict(String script) {
    return Optional.empty();
  }

  /** The digest of what of the document is approved, where there is something to approve. */
  default Optional<String> digest(Subject subject) {
    return Optional.empty();
  }

  /** The document as it was when its digest was this, if git knows. */
  default Optional<Approved> approved(String digest) {
    return Optional.empty();
  }

  /** The same with what has changed between it and the document as it stands. */
  default Optional<Approved> approved(String digest, Subject now) {
    return approved(digest);
  }

  /** Who owns the document, where that is asked for. */
  default Optional<Owners> owners() {
    return Optional.empty();
  }

  /** The path of the document in its repository, and who owns it there. */
  record Owners(String path, List<String> names) {
    public Owners {
      names = List.copyOf(names);
    }
  }

  /** The last commit that holds what was approved, and what has changed since. */
  record Approved(String commit, LocalDate date, List<String> changes) {
    public Approved {
      changes = List.copyOf(changes);
    }
  }

  /** The line, from 1 on, that a shell refuses to read, with its reason; a line of 0 is none. */
  record Verdict(int line, String why) {
    public static final Verdict RUNS = new Verdict(0, "");

    public boolean runs() {
      return line == 0;
    }
  }

  /** A file or folder beside the document; of a Markdown file the anchors that links can name. */
  interface Neighbour {
    boolean folder();

    Optional<Set<String>> anchors();
  }
}
