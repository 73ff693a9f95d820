package rutter.rules.structure;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import rutter.outline.Fence;
import rutter.outline.Oddity;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;
import rutter.text.Lines;
import rutter.text.Span;

/** The outer fence is read as meant; wider marks make Markdown read it so too. */
public final class FenceClosedEarly implements Rule {
  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    List<Fence> fences =
        subject.blocks(Fence.class).filter(f -> f.style() == Fence.Style.MENDED).toList();
    NavigableMap<Integer, Span> ends = ends(subject);
    for (Fence fence : fences) {
      Lines lines = subject.source().lines();
      Span first = lines.line(lines.lineAt(fence.span().start()));
      Span opening = new Span(fence.span().start(), first.end());
      Observation seen = report.at(opening).with("fence", opening.of(subject.text()).strip());
      Map.Entry<Integer, Span> end = ends.ceilingEntry(fence.span().start());
      if (end != null) {
        seen.near(end.getValue());
      }
      Span last = lines.line(lines.lineAt(fence.span().end()));
      widen(subject.text(), fence, opening, last).ifPresent(seen::safeFix);
    }
  }

  /** Where Markdown ends the outer fences, by the place. */
  private static NavigableMap<Integer, Span> ends(Subject subject) {
    NavigableMap<Integer, Span> ends = new TreeMap<>();
    subject.outline().oddities().stream()
        .filter(oddity -> oddity.kind() == Oddity.Kind.FENCE_CLOSED_EARLY)
        .forEach(oddity -> ends.put(oddity.span().start(), oddity.span()));
    return ends;
  }

  private static Optional<List<Edit>> widen(String text, Fence fence, Span opening, Span last) {
    Optional<FenceMarks> open = FenceMarks.of(text, opening);
    Optional<FenceMarks> close = FenceMarks.of(text, last);
    if (open.isEmpty() || close.isEmpty()) {
      return Optional.empty();
    }
    String mark = String.valueOf(open.get().mark());
    int inner =
        fence.lines().stream()
            .flatMap(line -> FenceMarks.of(text, line).stream())
            .filter(marks -> marks.mark() == open.get().mark())
            .mapToInt(FenceMarks::width)
            .max()
            .orElse(0);
    return Optional.of(
        List.of(
            Edit.insert(
                open.get().span().end(), mark.repeat(Math.max(0, inner + 1 - open.get().width()))),
            Edit.insert(
                close.get().span().end(),
                mark.repeat(Math.max(0, inner + 1 - close.get().width())))));
  }
}
