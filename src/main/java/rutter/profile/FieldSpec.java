package rutter.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a unit (or of the head of a plan): its names (the first is the one to write), what
 * values it takes, and from which strictness on it is required.
 */
public record FieldSpec(
    String key,
    List<String> names,
    Type type,
    List<String> values,
    Optional<Strictness> required,
    String hint) {
  /** What the value of a field is. */
  public enum Type {
    TEXT,
    ENUM,
    LEVEL,
    LAYERS,
    DURATION,
    DATE,
    PERSON,
    YES_NO;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public FieldSpec {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  public String name() {
    return names.get(0);
  }

  public boolean isRequiredAt(Strictness strictness) {
    return required.filter(from -> from.compareTo(strictness) <= 0).isPresent();
  }
}
