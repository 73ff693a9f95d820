package rutter.rules.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.outline.Fence;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Lines;
import rutter.text.Span;

/** A fence whose end was forgotten takes all up to the end of the next one for code. */
public final class FenceUnclosed implements Rule {
  /** {@code ## Verification}; with one mark it may be a comment. */
  private static final Pattern HEADING = Pattern.compile("#{2,6} \\S.*");

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    String text = subject.text();
    Lines lines = subject.source().lines();
    for (Fence fence : subject.blocks(Fence.class).toList()) {
      Span first = lines.line(lines.lineAt(fence.span().start()));
      Span opening = new Span(fence.span().start(), first.end());
      Optional<Span> next = next(fence, opening, text);
      if (fence.style() == Fence.Style.UNCLOSED || next.isPresent()) {
        Observation seen = report.at(opening).with("fence", opening.of(text).strip());
        next.ifPresent(line -> seen.as("open").near(line, "next"));
        fence.lines().stream()
            .filter(line -> HEADING.matcher(line.of(text)).matches())
            .findFirst()
            .ifPresent(line -> seen.near(line, "heading"));
      }
    }
  }

  /** The line at which another fence opens before this one has ended. */
  private static Optional<Span> next(Fence fence, Span opening, String text) {
    Optional<FenceMarks> open = FenceMarks.of(text, opening);
    if (fence.style() != Fence.Style.FENCED || open.isEmpty()) {
      return Optional.empty();
    }
    List<Span> lines = fence.lines();
    return lines.stream()
        .filter(
            line ->
                FenceMarks.of(text, line)
                    .filter(marks -> marks.mark() == open.get().mark())
                    .filter(marks -> marks.width() >= open.get().width())
                    .filter(marks -> marks.hasInfo(text, line))
                    .isPresent())
        .findFirst();
  }
}
