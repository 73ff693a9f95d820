package rutter.shell;

import java.util.List;
import rutter.text.Content;
import rutter.text.Span;

/**
 * A word as the shell hands it to a program: quotes are no part of its value, variables and
 * substitutions stand in it as written. {@code content} is the value with the place of each letter.
 */
public record Word(Content content, List<Part> parts, Span span) {
  /** What a word is made of. */
  public sealed interface Part {
    Span span();

    boolean quoted();
  }

  public record Literal(String text, boolean quoted, Span span) implements Part {}

  /** {@code $A}, {@code ${A:-1}}: what stands behind the name, if anything, is its operator. */
  public record Variable(String name, String operator, boolean quoted, Span span) implements Part {}

  /** {@code $(…)} and backticks. */
  public record Substitution(Script script, boolean quoted, Span span) implements Part {}

  public Word {
    parts = List.copyOf(parts);
  }

  public String value() {
    return content.chars();
  }

  /** Whether the shell knows all of it without running anything. */
  public boolean isLiteral() {
    return parts.stream().allMatch(Literal.class::isInstance);
  }
}
