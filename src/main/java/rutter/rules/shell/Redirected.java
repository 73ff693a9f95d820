package rutter.rules.shell;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import rutter.plan.Command;
import rutter.rules.LeftOpen;
import rutter.rules.Subject;
import rutter.text.Span;

/** Where a shell takes {@code <name>} for the signs of redirections. */
public final class Redirected {
  private final IdentityHashMap<Command, Lines> fences = new IdentityHashMap<>();

  private Redirected(Subject subject) {
    if (LeftOpen.in(subject).stream().anyMatch(Redirected::isAngled)) {
      Fences.in(subject).blocks().forEach(lines -> fences.put(lines.command(), lines));
    }
  }

  public static Redirected in(Subject subject) {
    return subject.once(Redirected.class, Redirected::new);
  }

  private static boolean isAngled(LeftOpen left) {
    return left.text().startsWith("<");
  }

  /** The places of a placeholder where no quotes keep the shell from it. */
  public List<Span> of(LeftOpen left) {
    List<Span> bare = new ArrayList<>();
    if (isAngled(left)) {
      for (LeftOpen.Place place : left.places()) {
        Lines lines = fences.get(place.fence());
        if (lines != null && lines.isBare(place.span())) {
          bare.add(place.span());
        }
      }
    }
    return bare;
  }
}
