package rutter.shell;

import java.util.List;
import java.util.Optional;
import rutter.text.Content;
import rutter.text.Span;

/**
 * A command with what stands around it: what it is assigned, its words, where its streams go, and
 * how it is joined to others. A command without words only assigns.
 */
public record Invocation(
    List<Assignment> assignments,
    List<Word> words,
    List<Redirect> redirects,
    Joint before,
    boolean pipesOn,
    int depth,
    boolean conditional,
    Span span) {
  /** {@code A=1}, {@code export A=1} */
  public record Assignment(String name, Word value, boolean exported, Span span) {}

  /** {@code > file}, {@code 2>&1}, {@code <<EOF} with the text that is read. */
  public record Redirect(String sign, Word target, Optional<Content> text, Span span) {}

  /** What stands between a command and the one before it. */
  public enum Joint {
    START,
    THEN,
    AND,
    OR,
    PIPE,
    BACKGROUND
  }

  public Invocation {
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
    redirects = List.copyOf(redirects);
  }

  /** The program, without its path; empty if there is none. */
  public String program() {
    String first = words.isEmpty() ? "" : words.get(0).value();
    return first.substring(first.lastIndexOf('/') + 1);
  }

  /** All words but the program, as the shell would hand them over. */
  public List<String> arguments() {
    return words.stream().skip(1).map(Word::value).toList();
  }
}
