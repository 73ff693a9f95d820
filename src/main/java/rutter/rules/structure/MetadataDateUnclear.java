package rutter.rules.structure;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.plan.Metadata;
import rutter.plan.Words;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Dates that a document gives of itself: no day of the calendar, one of two, or still to come. */
public final class MetadataDateUnclear implements Rule {
  /** {@code 04/08/2026} */
  private static final Pattern EITHER =
      Pattern.compile("(?<!\\d)(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|1[0-2])\\1\\d{4}(?!\\d)");

  /** {@code 13/08/2026}, {@code 08/25/2026}: a document that has one writes all so. */
  private static final Pattern ORDERED =
      Pattern.compile(
          "(?<!\\d)(?:(?:1[3-9]|2\\d|3[01])/\\d{1,2}|\\d{1,2}/(?:1[3-9]|2\\d|3[01]))/\\d{4}(?!\\d)");

  /** {@code 2026-02-30}, {@code 31.04.2026}, {@code 31 February 2026}, {@code April 31, 2026} */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![\\d.])(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\2\\d{4}"
              + "|\\d{1,2}(?:st|nd|rd|th|\\.)? (\\p{L}{3,12}),? \\d{4}"
              + "|(\\p{L}{3,12}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?![\\d.-])");

  private static final Pattern ISO = Pattern.compile("(?:19|20)\\d\\d-\\d\\d-\\d\\d");

  @Override
  public void check(Subject subject, Report report) {
    for (Words date : stated(subject).values()) {
      defect(date, subject)
          .filter(variant -> !variant.equals("either") || !isOrdered(subject))
          .ifPresent(variant -> report.at(date.span()).as(variant).with("date", date));
    }
  }

  private static boolean isOrdered(Subject subject) {
    return ORDERED.matcher(subject.text()).find();
  }

  private static Map<Span, Words> stated(Subject subject) {
    Metadata metadata = subject.plan().metadata();
    Map<Span, Words> dates = new LinkedHashMap<>();
    metadata.updated().ifPresent(words -> dates.put(words.span(), words));
    metadata.header().stream()
        .filter(one -> subject.vocabulary().means(one.name().text(), Concept.UPDATED))
        .forEach(one -> dates.putIfAbsent(one.value().span(), one.value()));
    metadata.revisions().stream()
        .map(Metadata.Revision::date)
        .forEach(words -> dates.putIfAbsent(words.span(), words));
    // of what is still to be filled in, or said to be unknown, other rules speak
    BitSet open = new BitSet();
    subject.plan().placeholders().forEach(one -> open.set(one.text().span().start()));
    dates
        .values()
        .removeIf(
            words ->
                words.isEmpty()
                    || holdsOneOf(open, words.span())
                    || subject.vocabulary().value("answer", words.text()).isPresent());
    return dates;
  }

  private static boolean holdsOneOf(BitSet places, Span span) {
    int next = places.nextSetBit(span.start());
    return next >= 0 && next < span.end();
  }

  private static Optional<String> defect(Words words, Subject subject) {
    String text = words.text();
    Optional<LocalDate> day = Dates.in(text, subject.vocabulary());
    if (day.isPresent()) {
      boolean future = day.get().isAfter(subject.around().today().plusDays(1));
      return future ? Optional.of("future") : Optional.empty();
    }
    if (EITHER.matcher(text).find()) {
      return Optional.of("either");
    }
    if (isDay(text, subject.vocabulary())) {
      return isSeenByAll(words, subject) ? Optional.empty() : Optional.of("impossible");
    }
    boolean digits = text.chars().anyMatch(Character::isDigit);
    boolean generated = text.chars().anyMatch(c -> "{}$%<>".indexOf(c) >= 0);
    return digits || generated ? Optional.empty() : Optional.of("none");
  }

  /** Of days in the form of ISO 8601, below the front matter, another rule speaks. */
  private static boolean isSeenByAll(Words words, Subject subject) {
    boolean head =
        subject
            .outline()
            .frontMatter()
            .filter(matter -> matter.span().contains(words.span()))
            .isPresent();
    return !head && ISO.matcher(words.text()).find();
  }

  private static boolean isDay(String text, Vocabulary vocabulary) {
    return SHAPE
        .matcher(text)
        .results()
        .anyMatch(
            found ->
                List.of(3, 4).stream()
                    .map(group -> Optional.ofNullable(found.group(group)))
                    .flatMap(Optional::stream)
                    .allMatch(month -> vocabulary.value("month", month).isPresent()));
  }
}
