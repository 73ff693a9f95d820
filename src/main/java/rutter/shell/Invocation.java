package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.text.Content;
import rutter.text.Span;

/**
 * A command with what stands around it: what it is assigned, its words, where its streams go, and
 * how it is joined to others. A command without words only assigns, or has the redirections of the
 * compound command before it. Those of the grammar have words too: {@code for x in a b}, {@code
 * case $x in}, {@code [[ … ]]}, {@code ((…))}, {@code function name}. {@code conditional} is what
 * stands in a branch, a loop or a function; {@code depth} counts what is around it.
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

  /** {@code > file}, {@code 2>&1}, {@code <<EOF} with the text that is read, taken as a word. */
  public record Redirect(String sign, Word target, Optional<Word> body, Span span) {
    public Optional<Content> text() {
      return body.map(Word::content);
    }
  }

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

  /** What its words, assignments and redirections are made of. */
  public List<Word.Part> parts() {
    List<Word.Part> parts = new ArrayList<>();
    for (Assignment assignment : assignments) {
      // what export assigns is one of its words
      if (words.isEmpty() || assignment.span().start() < words.get(0).span().start()) {
        parts.addAll(assignment.value().parts());
      }
    }
    words.forEach(word -> parts.addAll(word.parts()));
    for (Redirect redirect : redirects) {
      parts.addAll(redirect.target().parts());
      redirect.body().ifPresent(body -> parts.addAll(body.parts()));
    }
    return List.copyOf(parts);
  }

  Invocation with(List<Redirect> others) {
    return new Invocation(assignments, words, others, before, pipesOn, depth, conditional, span);
  }

  Invocation piped() {
    return new Invocation(assignments, words, redirects, before, true, depth, conditional, span);
  }
}
