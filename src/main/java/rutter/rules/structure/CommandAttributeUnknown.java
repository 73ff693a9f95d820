package rutter.rules.structure;

import java.util.Optional;
import rutter.rules.FenceTerms;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;
import rutter.text.Nearest;
import rutter.text.Span;

/** Fences have attributes for other programs too, so only what is almost one of ours is told. */
public final class CommandAttributeUnknown implements Rule {
  private static final int SHORTEST = 4;

  @Override
  public void check(Subject subject, Report report) {
    Attributes.in(subject)
        .forEach(
            fence ->
                fence.fence().attributes().keySet().stream()
                    .sorted()
                    .filter(name -> name.length() >= SHORTEST)
                    .filter(name -> !FenceTerms.KNOWN.contains(name))
                    .forEach(name -> report(fence, name, report)));
  }

  private static void report(Attributes.Of fence, String name, Report report) {
    Optional<String> meant =
        Nearest.to(name, FenceTerms.KNOWN).filter(CommandAttributeUnknown::isLong);
    if (meant.isPresent() && !fence.fence().attributes().containsKey(meant.get())) {
      Span place = fence.place(name);
      Span word = new Span(place.start(), Math.min(place.end(), place.start() + name.length()));
      report
          .at(word)
          .with("name", name)
          .with("meant", meant.get())
          .unsafeFix(java.util.List.of(new Edit(word, meant.get())));
    }
  }

  /** Words of three letters are near to many. */
  private static boolean isLong(String name) {
    return name.length() >= SHORTEST;
  }
}
