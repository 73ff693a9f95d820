package rutter.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Item;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Gap.Disposition;
import rutter.plan.Words;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads what becomes of a gap that no stage closes. */
final class Dispositions {
  private static final String GROUP = "disposition";
  private static final Pattern SIGN = Pattern.compile("[—–:;(.,]");

  private static final Set<Disposition.Kind> NOT_NOW =
      Set.of(Disposition.Kind.ACCEPTED, Disposition.Kind.DEFERRED);

  private final Vocabulary vocabulary;

  Dispositions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words begin with one that disposes of a gap. */
  Optional<Disposition.Kind> kind(String words) {
    String start = SIGN.split(words, 2)[0].strip();
    return vocabulary
        .value(GROUP, words)
        .or(() -> vocabulary.value(GROUP, start))
        .map(Dispositions::named);
  }

  private static Disposition.Kind named(String value) {
    return Disposition.Kind.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Optional<Disposition> of(Columns columns, Table.Row row, Text key) {
    if (key.isStruck()) {
      Optional<Words> reason = columns.some(row, Concept.REASON, Concept.NOTES);
      return Optional.of(new Disposition(Disposition.Kind.DROPPED, Say.words(key), reason));
    }
    for (Concept concept :
        List.of(Concept.DISPOSITION, Concept.STATUS, Concept.STAGE, Concept.NOTES)) {
      Optional<Words> cell = columns.some(row, concept);
      Optional<Disposition> found =
          cell.flatMap(
              words ->
                  kind(words.text())
                      .map(kind -> new Disposition(kind, words, reason(columns, row, words))));
      if (found.isPresent()) {
        return found;
      }
    }
    return columns.some(row, Concept.TO).flatMap(this::instead);
  }

  /**
   * {@code Accepted: they sign in again}, {@code Deferred to autumn} in place of what is wanted.
   */
  private Optional<Disposition> instead(Words wanted) {
    String[] parts = wanted.text().split("[\\s:：]+", 2);
    return kind(parts[0])
        .filter(kind -> parts.length > 1 && NOT_NOW.contains(kind))
        .map(
            kind -> new Disposition(kind, wanted, Optional.of(new Words(parts[1], wanted.span()))));
  }

  /** {@code deferred: no budget}, or what a column for reasons says. */
  private static Optional<Words> reason(Columns columns, Table.Row row, Words cell) {
    return behind(cell, 0)
        .or(
            () ->
                columns
                    .some(row, Concept.REASON, Concept.NOTES)
                    .filter(words -> !words.span().equals(cell.span())));
  }

  /** {@code G-4 Fax — dropped: nobody sends any}; what stands below an item says why as well. */
  Optional<Disposition> of(Place place, Item item, Words title) {
    Optional<Words> below =
        Say.points(place).stream()
            .filter(words -> !words.span().equals(item.text().span()))
            .findFirst();
    if (item.text().isStruck()) {
      return Optional.of(new Disposition(Disposition.Kind.DROPPED, title, below));
    }
    if (item.tick().filter(Item.Tick::done).isPresent()) {
      return Optional.of(new Disposition(Disposition.Kind.CLOSED, title, below));
    }
    Matcher sign = SIGN.matcher(title.text());
    while (sign.find()) {
      int end = end(title.text(), sign.end());
      Optional<Disposition.Kind> kind =
          kind(title.text().substring(sign.end(), end).replaceAll("[)）].*", "").strip());
      if (kind.isPresent()) {
        return Optional.of(new Disposition(kind.get(), title, behind(title, end).or(() -> below)));
      }
    }
    return heading(place);
  }

  /** Of a table of which each row is disposed of alike: what stands in its heading. */
  Optional<Disposition> ofTable(Place place, Columns columns) {
    return columns.has(Concept.STAGE) ? Optional.empty() : heading(place);
  }

  /** {@code ### Gaps closed since the first assessment}, but not {@code Gaps to be closed}. */
  private Optional<Disposition> heading(Place place) {
    return place
        .around()
        .filter(Place::isSection)
        .findFirst()
        .filter(section -> section.is(Concept.GAPS) || section.is(Concept.GAP))
        .map(section -> Say.words(section.label()))
        .filter(title -> vocabulary.values("not", title.text()).isEmpty())
        .filter(title -> vocabulary.values("intended", title.text()).isEmpty())
        .flatMap(
            title ->
                vocabulary
                    .firstValue(GROUP, title.text())
                    .map(value -> new Disposition(named(value), title, Optional.of(title))));
  }

  private static int end(String text, int from) {
    Matcher sign = SIGN.matcher(text);
    return sign.find(from) ? sign.start() : text.length();
  }

  /** What stands behind the next sign; a bracket that is closed there does not count. */
  private static Optional<Words> behind(Words words, int from) {
    Matcher sign = SIGN.matcher(words.text());
    String rest = sign.find(from) ? words.text().substring(sign.end()) : "";
    String reason = rest.replaceAll("^[\\s)）]+|[\\s)）.]+$", "");
    return reason.isEmpty() ? Optional.empty() : Optional.of(new Words(reason, words.span()));
  }
}
