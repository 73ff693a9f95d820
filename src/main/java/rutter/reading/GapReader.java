package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Item;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Gap;
import rutter.plan.Level;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads gaps out of tables and lists, and what becomes of each: a stage, or a reason. */
final class GapReader {
  /** {@code P4-01}, {@code GAP-CC6-01}, {@code C1}, {@code D0.4} */
  private static final Pattern ID =
      Pattern.compile("[A-Z]{1,6}-?[A-Z0-9]{0,6}[-.]?\\d{1,4}(?:\\.\\d{1,3})?");

  /** {@code G-01: No audit} */
  private static final Pattern LISTED =
      Pattern.compile("(" + ID.pattern() + ")(?![\\p{L}\\d-])[\\s:.—–-]*(.{0,1000}).*");

  private final Vocabulary vocabulary;
  private final Values values;
  private final Durations durations;
  private final StageRefs refs;
  private final Dispositions dispositions;
  private final GapsOfStages ofStages;
  private final String document;

  GapReader(Vocabulary vocabulary, StageRefs refs, List<Stage> stages, String document) {
    this.vocabulary = vocabulary;
    this.values = Values.in(vocabulary);
    this.durations = Durations.in(vocabulary);
    this.refs = refs;
    this.dispositions = new Dispositions(vocabulary);
    this.ofStages = new GapsOfStages(stages, vocabulary);
    this.document = document;
  }

  List<Gap> read(Place root, boolean template) {
    List<Gap> gaps = new ArrayList<>();
    root.all()
        .filter(place -> place.block() instanceof Table)
        .forEach(place -> rows(place, template, gaps));
    root.all()
        .filter(place -> place.block() instanceof Item && place.isUnder(Concept.GAPS))
        .filter(place -> !place.isWithinStage())
        .forEach(place -> item(place, (Item) place.block(), template, gaps));
    return gaps;
  }

  /** {@code - **G-01** No audit → Phase 2}, {@code - [x] G-02 Sessions} */
  private void item(Place place, Item item, boolean template, List<Gap> gaps) {
    Words text = Say.words(item.text());
    Matcher listed = LISTED.matcher(text.text());
    if (!listed.matches()) {
      return;
    }
    Words id = new Words(listed.group(1), beginning(text, listed.group(1)));
    Words title = new Words(listed.group(2).strip(), text.span());
    StageRefs.Found found = refs.in(title.text());
    List<Gap.Assignment> assignments = new ArrayList<>();
    if (!found.keys().isEmpty()) {
      assignments.add(new Gap.Assignment(title, found.keys(), found.unknown(), false));
    }
    assignments.addAll(ofStages.naming(id, title));
    gaps.add(
        new Gap(
            id,
            title,
            heading(place),
            Optional.empty(),
            assignments,
            dispositions.of(place, item, title),
            template,
            document,
            text.span()));
  }

  /** Where the words begin, if nothing but they stands there. */
  private static Span beginning(Words words, String first) {
    boolean exact = words.text().length() == words.span().length();
    int start = words.span().start();
    return exact ? new Span(start, start + first.length()) : words.span();
  }

  private void rows(Place place, boolean template, List<Gap> gaps) {
    Columns columns = Columns.of((Table) place.block(), vocabulary);
    Optional<Integer> key = key(place, columns);
    if (key.isEmpty()) {
      return;
    }
    Optional<Gap.Disposition> common = dispositions.ofTable(place, columns);
    for (Table.Row row : columns.table().rows()) {
      Text cell = row.cell(key.get());
      if (!cell.isEmpty() && !isNothing(cell.plain())) {
        gaps.add(gap(place, columns, row, key.get(), template, common));
      }
    }
  }

  /** A column of gaps, or of identifiers in a section about gaps. */
  private Optional<Integer> key(Place place, Columns columns) {
    Optional<Integer> gap = columns.first(Concept.GAP);
    Optional<Integer> id = columns.first(Concept.IDENTIFIER);
    boolean aboutGaps =
        place.around().anyMatch(outer -> outer.is(Concept.GAPS) || outer.is(Concept.GAP));
    if (id.isPresent() && (gap.isPresent() || aboutGaps) && areIds(columns, id.get())) {
      return id;
    }
    return gap.filter(column -> columns.count() > 1 && !columns.has(Concept.TIMELINE));
  }

  private static boolean areIds(Columns columns, int column) {
    return columns.table().rows().stream()
        .map(row -> row.cell(column).plain())
        .filter(cell -> !cell.isEmpty())
        .allMatch(cell -> ID.matcher(cell).matches() || cell.chars().allMatch(Character::isDigit));
  }

  /** {@code TBD}, {@code ?} */
  private boolean isUnknown(String words) {
    return vocabulary.value("answer", words).filter(answer -> answer.equals("unknown")).isPresent();
  }

  private boolean isNothing(String words) {
    return vocabulary
        .value("answer", words)
        .filter(answer -> answer.equals("none") || answer.equals("na"))
        .isPresent();
  }

  private Gap gap(
      Place place,
      Columns columns,
      Table.Row row,
      int key,
      boolean template,
      Optional<Gap.Disposition> common) {
    Text cell = row.cell(key);
    Words id = Say.words(cell);
    Words title = title(columns, row, key);
    List<Gap.Assignment> assignments = new ArrayList<>(inRow(columns, row));
    assignments.addAll(ofStages.naming(id, title));
    return new Gap(
        id,
        title,
        risk(place, columns, row),
        columns.some(row, Concept.EFFORT, Concept.DURATION).map(durations::of),
        assignments,
        dispositions.of(columns, row, cell).or(() -> common),
        template,
        document,
        row.span());
  }

  private static Words title(Columns columns, Table.Row row, int key) {
    Optional<Integer> gap =
        columns.all(Concept.GAP).stream().filter(column -> column != key).findFirst();
    Optional<Integer> column =
        gap.or(() -> columns.first(Concept.DESCRIPTION)).or(() -> columns.first(Concept.TO));
    int at = column.filter(c -> c != key).orElse(key);
    return Say.words(row.cell(at));
  }

  /** From its column, else from the heading that gathers gaps of one severity. */
  private Optional<Level> risk(Place place, Columns columns, Table.Row row) {
    Optional<Level> own = columns.some(row, Concept.RISK).map(values::level);
    return own.filter(level -> level.grade().isPresent()).or(() -> heading(place)).or(() -> own);
  }

  private Optional<Level> heading(Place place) {
    return place
        .around()
        .map(outer -> values.level(Say.words(outer.label())))
        .filter(level -> level.grade().isPresent())
        .findFirst();
  }

  private List<Gap.Assignment> inRow(Columns columns, Table.Row row) {
    Optional<Words> cell = columns.some(row, Concept.STAGE);
    if (cell.isEmpty() || isNothing(cell.get().text())) {
      return List.of();
    }
    StageRefs.Found found = refs.inCell(cell.get().text());
    boolean says = dispositions.kind(cell.get().text()).isPresent() && found.isEmpty();
    return says || isUnknown(cell.get().text())
        ? List.of()
        : List.of(new Gap.Assignment(cell.get(), found.keys(), found.unknown(), false));
  }
}
