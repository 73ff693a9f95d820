package rutter.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.text.Differences;
import rutter.text.Differences.Change;
import rutter.text.Source;
import rutter.text.Span;

/**
 * What became of a plan, all of it in the file as it stands: services can show no older one. What
 * is gone is shown where it stood, at the line that has taken its place or else at the one before
 * it.
 */
public record Annotated(Source old, Source now) {
  public static final List<String> FORMATS =
      List.of("checkstyle", "github", "gitlab", "junit", "sarif");

  /** {@code name} is what the file is called in the folder. */
  Checked of(Checked seen, Checked gone, String name) {
    List<Finding> all = new ArrayList<>(seen.findings());
    List<Change> changes = Differences.between(lines(old), lines(now));
    gone.findings().forEach(one -> all.add(one.movedTo(place(old.line(one.span()), changes))));
    all.sort(Comparator.comparingInt(one -> one.span().start()));
    return new Checked(new Source(name, now.text(), now.byteOrderMark(), now.lines()), all);
  }

  private static List<String> lines(Source source) {
    return IntStream.rangeClosed(1, source.lines().count())
        .mapToObj(number -> source.text(source.lines().line(number)))
        .toList();
  }

  /** Lines count from one, those of changes from zero. */
  private Span place(int line, List<Change> changes) {
    Optional<Change> last = changes.stream().filter(one -> one.from() < line).reduce((a, b) -> b);
    int kept = last.map(one -> line - one.to() + one.newTo()).orElse(line);
    int here =
        last.filter(one -> line <= one.to())
            .map(one -> one.newFrom() + (one.newFrom() < one.newTo() ? 1 : 0))
            .orElse(kept);
    int at = Math.max(1, Math.min(here, now.lines().count()));
    while (at > 1 && now.text(now.lines().line(at)).isBlank()) {
      at--;
    }
    return now.lines().line(at);
  }
}
