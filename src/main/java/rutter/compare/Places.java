package rutter.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rutter.outline.Text;
import rutter.program.Essence.Fact;
import rutter.program.Essence.Part;
import rutter.rules.Subject;
import rutter.text.Span;

/** Finds the smallest place of a version that shows something. */
record Places(Version version) {
  private static final int BEGINNING = 30;

  /** Where a step is: the words or the first line of code of it. */
  Span of(Step step) {
    Fact fact = step.fact();
    Span region = region(fact, step.part());
    return fact.code().stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .or(() -> Optional.of(fact.words()))
        .flatMap(words -> find(words, region))
        .orElseGet(() -> firstLine(region));
  }

  /** Where some of its words are, which stand in a line of it. */
  Span of(Step step, String line, String words) {
    Span region = region(step.fact(), step.part());
    Optional<Span> around = find(line.strip(), region);
    return find(words, around.orElse(region)).or(() -> around).orElseGet(() -> of(step));
  }

  /** Some words in a place, or else the place. */
  Span within(Span region, String words) {
    return find(words, region).orElse(region);
  }

  private Span region(Fact fact, Part part) {
    return fact.span().isEmpty() ? version.heading(part) : fact.span();
  }

  private Optional<Span> find(String words, Span region) {
    String text = version.subject().source().text(region);
    int at = words.isBlank() ? -1 : text.indexOf(words);
    int length = words.length();
    if (at < 0 && words.length() > BEGINNING) {
      at = text.indexOf(words.substring(0, BEGINNING));
      length = BEGINNING;
    }
    return at < 0
        ? Optional.empty()
        : Optional.of(new Span(region.start() + at, region.start() + at + length));
  }

  private Span firstLine(Span region) {
    Span line = version.subject().source().lines().line(version.subject().source().line(region));
    int end = Math.max(region.start(), Math.min(region.end(), line.end()));
    return new Span(region.start(), end);
  }

  /** Where the plan says something that belongs to no part. */
  Span said(String words) {
    Told told = version.subject().once(Told.class, Told::of);
    Span exact = told.spans().get(words);
    return exact != null
        ? exact
        : told.spans().entrySet().stream()
            .filter(text -> text.getKey().contains(words))
            .map(Map.Entry::getValue)
            .min(Comparator.comparingInt(Span::length))
            .orElseGet(version.subject()::title);
  }

  /** The words of all texts on one line, and where they stand first. */
  private record Told(Map<String, Span> spans) {
    static Told of(Subject subject) {
      Map<String, Span> spans = new HashMap<>();
      for (Text text : subject.texts()) {
        spans.putIfAbsent(text.plain().replaceAll("\\s+", " ").strip(), text.span());
      }
      return new Told(spans);
    }
  }
}
