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

  /** What a shell says of a script, where there is one that may be asked. */
  default Optional<Verdict> verdict(String script) {
    return Optional.empty();
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
