package rutter.checking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import rutter.rules.Around;

/** Of a document that has no place nobody can say what lies beside it; so all that it names may. */
public record NoSurroundings(Supplier<LocalDate> day, Supplier<Optional<Bash>> bash)
    implements Around {
  private record Anything() implements Neighbour {
    @Override
    public boolean folder() {
      return false;
    }

    @Override
    public Optional<Set<String>> anchors() {
      return Optional.empty();
    }
  }

  @Override
  public LocalDate today() {
    return day.get();
  }

  @Override
  public Optional<Neighbour> neighbour(String path) {
    return Optional.of(new Anything());
  }

  @Override
  public Optional<Verdict> verdict(String script) {
    return bash.get().flatMap(asked -> asked.verdict(script));
  }

  @Override
  public Optional<LocalDate> lastChange() {
    return Optional.empty();
  }
}
