package rutter.profile;

import java.util.List;
import java.util.Optional;
import rutter.plan.Topic;

/**
 * A section that a plan has or may have: what it is about, how it may be titled (the first title is
 * the one to write), from which strictness on it is required and when, from which on it must be a
 * section of its own although the plan says the same elsewhere, what the columns of its table are
 * about, and what is to be written there.
 */
public record SectionSpec(
    String key,
    Optional<Topic> topic,
    List<String> titles,
    Optional<Strictness> required,
    Optional<When> when,
    Optional<Strictness> own,
    boolean mayBeEmpty,
    Optional<Integer> level,
    List<String> columns,
    String hint) {
  /** From which strictness on the section is required if the condition holds. */
  public record When(Strictness from, Condition condition) {}

  public SectionSpec {
    titles = List.copyOf(titles);
    columns = List.copyOf(columns);
  }

  public String title() {
    return titles.get(0);
  }

  public boolean mustBeOwnAt(Strictness strictness) {
    return own.filter(from -> from.compareTo(strictness) <= 0).isPresent();
  }

  public boolean isRequiredAt(Strictness strictness) {
    return required.filter(from -> from.compareTo(strictness) <= 0).isPresent();
  }
}
