package rutter.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Item;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Gap;
import rutter.plan.Level;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads gaps out of tables, and what becomes of each: a stage, from either side, or a reason. */
final class GapReader {
  /** {@code P4-01}, {@code GAP-CC6-01}, {@code C1}, {@code D0.4} */
  private static final Pattern ID =
      Pattern.compile("[A-Z]{1,6}-?[A-Z0-9]{0,6}[-.]?\\d{1,4}(?:\\.\\d{1,3})?");

  /** {@code G-01: No audit} */
  private static final Pattern LISTED =
      Pattern.compile("(" + ID.pattern() + ")(?![\\p{L}\\d-])[\\s:.—–-]*(.{0,1000}).*");

  private static final Pattern REASON = Pattern.compile("[—–:;(.,]");

  private final Vocabulary vocabulary;
  private final Values values;
  private final StageRefs refs;
  private final Map<String, List<Gap.Assignment>> byName = new HashMap<>();
  private final String document;

  GapReader(Vocabulary vocabulary, StageRefs refs, List<Stage> stages, String document) {
    this.vocabulary = vocabulary;
    this.values = new Values(vocabulary);
    this.refs = refs;
    stages.forEach(stage -> stage.gaps().forEach(gap -> named(stage, gap)));
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
    Words id = new Words(listed.group(1), text.span());
    Words title = new Words(listed.group(2).strip(), text.span());
    List<String> keys = refs.in(title.text()).keys();
    List<Gap.Assignment> assignments = new ArrayList<>();
    if (!keys.isEmpty()) {
      assignments.add(new Gap.Assignment(title, keys, false));
    }
    assignments.addAll(byStages(id, title));
    gaps.add(
        new Gap(
            id,
            title,
            heading(place),
            Optional.empty(),
            assignments,
            disposition(item, title),
            template,
            document,
            text.span()));
  }

  private Optional<Gap.Disposition> disposition(Item item, Words title) {
    if (item.text().isStruck()) {
      return Optional.of(
          new Gap.Disposition(Gap.Disposition.Kind.DROPPED, title, Optional.empty()));
    }
    if (item.tick().filter(Item.Tick::done).isPresent()) {
      return Optional.of(new Gap.Disposition(Gap.Disposition.Kind.CLOSED, title, Optional.empty()));
    }
    return REASON
        .splitAsStream(title.text())
        .skip(1)
        .flatMap(part -> disposition(part.replaceAll("[)）].*", "").strip()).stream())
        .map(kind -> new Gap.Disposition(kind, title, Optional.empty()))
        .findFirst();
  }

  private void rows(Place place, boolean template, List<Gap> gaps) {
    Columns columns = Columns.of((Table) place.block(), vocabulary);
    Optional<Integer> key = key(place, columns);
    if (key.isEmpty()) {
      return;
    }
    for (Table.Row row : columns.table().rows()) {
      Text cell = row.cell(key.get());
      if (!cell.isEmpty() && !isNothing(cell.plain())) {
        gaps.add(gap(place, columns, row, key.get(), template));
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

  private boolean isNothing(String words) {
    return vocabulary
        .value("answer", words)
        .filter(answer -> answer.equals("none") || answer.equals("na"))
        .isPresent();
  }

  private Gap gap(Place place, Columns columns, Table.Row row, int key, boolean template) {
    Text cell = row.cell(key);
    Words id = Say.words(cell);
    Words title = title(columns, row, key);
    List<Gap.Assignment> assignments = new ArrayList<>(inRow(columns, row));
    assignments.addAll(byStages(id, title));
    return new Gap(
        id,
        title,
        risk(place, columns, row),
        columns.some(row, Concept.EFFORT, Concept.DURATION).map(values::duration),
        assignments,
        disposition(columns, row, cell),
        template,
        document,
        row.span());
  }

  private static Words title(Columns columns, Table.Row row, int key) {
    Optional<Integer> gap =
        columns.all(Concept.GAP).stream().filter(column -> column != key).findFirst();
    Optional<Integer> column = gap.or(() -> columns.first(Concept.DESCRIPTION));
    int at = column.filter(c -> c != key).orElse(key);
    return Say.words(row.cell(at));
  }

  /** From its column, else from the heading that gathers gaps of one severity. */
  private Optional<Level> risk(Place place, Columns columns, Table.Row row) {
    Optional<Level> own =
        columns
            .some(row, Concept.RISK)
            .map(values::level)
            .filter(level -> level.grade().isPresent());
    return own.or(() -> heading(place));
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
    boolean says = disposition(cell.get().text()).isPresent() && found.isEmpty();
    return says ? List.of() : List.of(new Gap.Assignment(cell.get(), found.keys(), false));
  }

  private List<Gap.Assignment> byStages(Words id, Words title) {
    Set<Gap.Assignment> assignments = new LinkedHashSet<>();
    for (Words name : List.of(id, title)) {
      // once is enough: a gap may have thousands of rows, and as many stages that name it
      List<Gap.Assignment> named = byName.remove(name.text().toLowerCase(Locale.ROOT));
      assignments.addAll(named == null ? List.of() : named);
    }
    return List.copyOf(assignments);
  }

  /** A stage closes {@code G-1}, or {@code G-1 (sessions)}. */
  private void named(Stage stage, Words gap) {
    Gap.Assignment assignment = new Gap.Assignment(gap, List.of(stage.key()), true);
    String words = gap.text().toLowerCase(Locale.ROOT);
    for (String name : new LinkedHashSet<>(List.of(words, words.split("[\\s(:—–]", 2)[0]))) {
      byName.computeIfAbsent(name, any -> new ArrayList<>()).add(assignment);
    }
  }

  private Optional<Gap.Disposition> disposition(Columns columns, Table.Row row, Text key) {
    if (key.isStruck()) {
      Optional<Words> reason = columns.some(row, Concept.REASON, Concept.NOTES);
      return Optional.of(new Gap.Disposition(Gap.Disposition.Kind.DROPPED, Say.words(key), reason));
    }
    for (Concept concept :
        List.of(Concept.DISPOSITION, Concept.STATUS, Concept.STAGE, Concept.NOTES)) {
      Optional<Words> cell = columns.some(row, concept);
      Optional<Gap.Disposition> found =
          cell.flatMap(
              words ->
                  disposition(words.text())
                      .map(kind -> new Gap.Disposition(kind, words, reason(columns, row, words))));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** {@code deferred: no budget}, or what a column for reasons says. */
  private static Optional<Words> reason(Columns columns, Table.Row row, Words cell) {
    Matcher sign = REASON.matcher(cell.text());
    String rest = sign.find() ? cell.text().substring(sign.end()).strip() : "";
    return rest.isEmpty()
        ? columns
            .some(row, Concept.REASON, Concept.NOTES)
            .filter(words -> !words.span().equals(cell.span()))
        : Optional.of(new Words(rest, cell.span()));
  }

  /** The words begin with one that disposes of a gap. */
  private Optional<Gap.Disposition.Kind> disposition(String words) {
    String start = REASON.split(words, 2)[0].strip();
    return vocabulary
        .value("disposition", words)
        .or(() -> vocabulary.value("disposition", start))
        .map(value -> value.toUpperCase(Locale.ROOT).replace('-', '_'))
        .map(Gap.Disposition.Kind::valueOf);
  }
}
