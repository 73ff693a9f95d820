package rutter.rules;

import java.util.NavigableSet;
import java.util.TreeSet;
import rutter.plan.Placeholder;
import rutter.plan.Words;
import rutter.vocabulary.Vocabulary;

/** Tells what an author has still to fill in from what is filled in. */
public final class Unfilled {
  private final Vocabulary vocabulary;
  private final NavigableSet<Integer> placeholders = new TreeSet<>();

  public Unfilled(Subject subject) {
    this.vocabulary = subject.vocabulary();
    for (Placeholder placeholder : subject.plan().placeholders()) {
      placeholders.add(placeholder.text().span().start());
    }
  }

  /** Nothing stands there, or a line to write on. */
  public static boolean isBlank(Words words) {
    return words.text().chars().noneMatch(Character::isLetterOrDigit);
  }

  /** {@code TBD}, {@code [name]}, {@code ____}: something stands for what is to come. */
  public boolean isPlaceholder(Words words) {
    if (words.isEmpty()) {
      return false;
    }
    Integer next = placeholders.ceiling(words.span().start());
    return words.text().contains("__")
        || vocabulary.value("placeholder", words.text()).isPresent()
        || vocabulary.value("answer", words.text()).filter("unknown"::equals).isPresent()
        || (next != null && next < words.span().end());
  }
}
