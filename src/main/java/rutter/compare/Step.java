package rutter.compare;

import java.util.ArrayList;
import java.util.List;
import rutter.plan.Rollback;
import rutter.program.Essence.About;
import rutter.program.Essence.Fact;
import rutter.program.Essence.Part;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.text.Span;

/** Something that is done, checked or undone, in the part to which it belongs. */
record Step(Part part, Fact fact, Family family, String key, Bag words) {
  private static final int LONGEST = 60;
  private static final List<String> NO_STEPS = List.of("risk", "after");

  static List<Step> of(Part part) {
    List<Step> steps = new ArrayList<>();
    boolean back = part.about() == About.WAY_BACK;
    String coverage = part.leg().map(Leg::coverage).map(Rollback.Coverage::toString).orElse("");
    for (Fact fact : part.facts()) {
      boolean told = fact.operation().isPresent();
      if (!told && !back && fact.name().equals("rollback") && fact.words().equals(coverage)) {
        back = true;
      } else if (told || !NO_STEPS.contains(fact.name())) {
        steps.add(of(part, fact, back));
      }
    }
    return steps;
  }

  /** What the first of a family is called, if there is any. */
  static String first(Part part, Family family) {
    return of(part).stream()
        .filter(step -> step.family() == family)
        .map(Step::called)
        .findFirst()
        .orElse("");
  }

  private static Step of(Part part, Fact fact, boolean back) {
    Bag words = new Bag().add(fact.words());
    fact.content().forEach(words::add);
    return new Step(part, fact, Family.of(fact, back), fact.text(), words);
  }

  /** Several that stand behind each other as if they were one. */
  static Step joined(List<Step> steps) {
    Step first = steps.get(0);
    if (steps.size() == 1) {
      return first;
    }
    Fact one = first.fact();
    List<String> content = new ArrayList<>();
    Span span = one.span();
    for (Step step : steps) {
      content.addAll(step.fact().content());
      span = span.cover(step.fact().span());
    }
    return of(
        first.part(),
        new Fact(one.name(), one.words(), one.terms(), content, one.operation(), span),
        first.family() == Family.ROLLBACK);
  }

  /** All that is said of what is done, but not under which terms. */
  String content() {
    List<String> lines = new ArrayList<>();
    if (!fact.words().isEmpty()) {
      lines.add(fact.words());
    }
    List<String> code = fact.code();
    lines.addAll(code.isEmpty() ? fact.content() : code);
    return String.join("\n", lines);
  }

  boolean isCode() {
    return !fact.code().isEmpty();
  }

  String code() {
    return String.join("\n", fact.code());
  }

  boolean isIrreversible() {
    return fact.operation().filter(one -> one.effect() == Effect.IRREVERSIBLE).isPresent();
  }

  /** In the words of the plan, and not too many of them. */
  String called() {
    return Quoted.brief(title(), LONGEST);
  }

  boolean runsTheSame(Step other) {
    return isCode() && fact.code().equals(other.fact.code());
  }

  boolean isCalled(Step other) {
    return !title().isBlank() && title().equals(other.title());
  }

  private String title() {
    return fact.operation().map(Operation::title).orElse(fact.words());
  }
}
