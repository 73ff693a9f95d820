package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.outline.Fence;
import rutter.plan.Command;

/** Reads fences, each with what stands before it. */
final class FenceReading {
  private final Work work;
  private final Codes codes;
  private Optional<Lead> lead = Optional.empty();

  FenceReading(Work work, Codes codes) {
    this.work = work;
    this.codes = codes;
  }

  /** The next fence is what a point is about. */
  void lead(Lead next) {
    lead = Optional.of(next);
  }

  void read(Fence fence, Purpose purpose) {
    Optional<Command> command = work.book().fence(fence);
    if (command.isEmpty() || isProse(fence)) {
      work.pending().note(fence.body().strip(), fence.span());
      return;
    }
    Command code = command.get();
    Optional<Forewarned> warning = warning(purpose);
    boolean undoes = warning.filter(Forewarned.UNDOES::equals).isPresent();
    Purpose own = undoes && work.sheet().isOfStage() ? Purpose.BACK : purpose.with(code.role());
    Optional<Lead> title =
        lead.or(
            () ->
                work.pending()
                    .takeLead()
                    .or(() -> work.pending().takeName())
                    .map(name -> new Lead(Titles.of(name), fence.span(), false)));
    lead = Optional.empty();
    List<String> notes = new ArrayList<>(work.pending().take());
    title.ifPresent(one -> notes.addAll(one.title().rest()));
    List<Draft> drafts =
        codes.read(code, own, title.map(one -> one.title().title()), notes).stream()
            .map(draft -> own == Purpose.FORWARD ? forewarned(draft, warning) : draft)
            .toList();
    for (int i = 0; i < drafts.size(); i++) {
      work.sheet().add(own, i == 0 ? drafts.get(0).below(notes) : drafts.get(i));
    }
    boolean looks = codes.onlyLooks(code, drafts);
    if (looks && title.filter(Lead::box).isPresent()) {
      told(title.get(), own);
    } else if (looks && own.isCheck()) {
      work.sheet().judged(judgement(own, fence));
    }
  }

  /** By what stands right above code that is to be run on the way forward. */
  private Optional<Forewarned> warning(Purpose purpose) {
    Optional<String> said = lead.map(one -> one.title().title()).or(() -> work.pending().last());
    return said.filter(words -> purpose == Purpose.FORWARD)
        .flatMap(words -> Forewarned.by(words, work.book().words()));
  }

  private static Draft forewarned(Draft draft, Optional<Forewarned> warning) {
    return warning
        .filter(any -> draft.effect() != Operation.Effect.READS)
        .map(why -> draft.shown(why.reason()).as(Operation.Kind.MANUAL))
        .orElse(draft);
  }

  /** What only shows something proves nothing, unless somebody looks at it. */
  private static Draft judgement(Purpose purpose, Fence fence) {
    return Draft.byHand(
        purpose.byHand(), "What was just shown is as it should be", List.of(), fence.span());
  }

  /** A box is ticked by somebody who has seen what the code shows. */
  private void told(Lead point, Purpose purpose) {
    Purpose check = purpose == Purpose.FORWARD ? Purpose.VERIFY : purpose;
    Titles title = point.title();
    work.sheet()
        .add(check, Draft.byHand(check.byHand(), title.title(), title.rest(), point.span()));
  }

  /** A picture, a log or a message. */
  private boolean isProse(Fence fence) {
    return work.book().words().value("code", fence.language()).filter("prose"::equals).isPresent()
        || (fence.language().isEmpty() && fence.attributes().isEmpty());
  }
}
