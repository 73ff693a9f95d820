package rutter.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.outline.Item;
import rutter.outline.Mark;
import rutter.outline.Paragraph;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Rollback.Coverage;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads how each stage is undone, and by what it is covered. */
final class RollbackReader {
  /** {@code https:}, {@code mailto:}: no file beside the plan. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  /** A line with a link and more words than that says something itself. */
  private static final int MOST_BESIDE_A_LINK = 40;

  private final Place root;
  private final Vocabulary vocabulary;
  private final RollbackAnswers answers;
  private final StageRefs refs;
  private final Commands commands;
  private final Map<String, Rollback> elsewhere = new HashMap<>();
  private final Set<Place> global;
  private final List<Words> documents;

  /** {@code documents} are those that the plan names at its head. */
  RollbackReader(
      Place root, Vocabulary vocabulary, StageRefs refs, Commands commands, List<Words> documents) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.answers = new RollbackAnswers(vocabulary);
    this.refs = refs;
    this.commands = commands;
    this.global = new LinkedHashSet<>(root.outermost(Concept.ROLLBACK));
    this.global.removeIf(place -> place.isWithinStage() || place.isUnder(Concept.EXAMPLE));
    this.documents = new ArrayList<>(documents);
    this.documents.addAll(linked());
    global.forEach(this::named);
    root.all().filter(place -> place.block() instanceof Table).forEach(this::rows);
    global.stream().flatMap(Place::all).forEach(this::mentioned);
  }

  /** How one stage is undone. */
  Rollback of(Place stage, String key) {
    List<Rollback> own =
        stage
            .all()
            .filter(place -> place.is(Concept.ROLLBACK))
            .map(this::own)
            .filter(rollback -> rollback.coverage() != Coverage.NONE)
            .toList();
    return surest(own, key, stage.span());
  }

  /** What a stage says itself, then what is said of it; that there is no way back comes last. */
  private Rollback surest(List<Rollback> own, String key, Span span) {
    return own.stream()
        .filter(rollback -> rollback.coverage() != Coverage.IMPOSSIBLE)
        .findFirst()
        .or(() -> Optional.ofNullable(elsewhere.get(key)).filter(r -> !own.isEmpty()))
        .or(() -> own.stream().findFirst())
        .orElseGet(() -> of(key, span));
  }

  /** How a stage is undone that has no place of its own for saying so. */
  private Rollback of(String key, Span span) {
    Rollback none = new Rollback(Coverage.NONE, List.of(), List.of(), Span.at(span.start()));
    Rollback linked = new Rollback(Coverage.LINKED, List.of(), List.of(), Span.at(span.start()));
    return elsewhere.getOrDefault(key, documents.isEmpty() ? none : linked);
  }

  /** How a stage is undone that is a row of a table, by what the row says of it. */
  Rollback ofRow(String key, Optional<Words> said, Span span) {
    List<Rollback> own =
        said.stream()
            .map(
                how ->
                    new Rollback(
                        answers.coverage(how.text(), Coverage.ROW), List.of(how), List.of(), span))
            .filter(rollback -> rollback.coverage() != Coverage.NONE)
            .toList();
    return surest(own, key, span);
  }

  private Rollback own(Place place) {
    List<Words> steps = Say.points(place);
    List<Command> own = commands.within(place.span());
    Coverage coverage = coverage(steps, own);
    boolean onlyLink =
        own.isEmpty()
            && steps.size() == 1
            && links(place.all()).size() == 1
            && isShort(place, steps);
    return new Rollback(
        onlyLink && coverage == Coverage.OWN ? Coverage.LINKED : coverage,
        steps,
        own,
        place.span());
  }

  private static boolean isShort(Place place, List<Words> steps) {
    return links(place.all()).get(0).value().length() + MOST_BESIDE_A_LINK
        > steps.get(0).text().length();
  }

  private Coverage coverage(List<Words> steps, List<Command> commands) {
    if (steps.isEmpty() && commands.isEmpty()) {
      return Coverage.NONE;
    }
    if (!commands.isEmpty() || steps.size() > 1) {
      return Coverage.OWN;
    }
    return answers.coverage(steps.get(0).text(), Coverage.OWN);
  }

  /** Headings, fields and items of a rollback section that begin by naming a stage. */
  private void named(Place section) {
    section.all().filter(place -> place != section).forEach(this::namedBy);
    cover(refs.in(section.label().plain()), section);
  }

  /**
   * {@code ### Phase 2}, {@code - Phase 2: restore}, or {@code **Undoes**: Phase 2} in a section.
   */
  private void namedBy(Place place) {
    if (place.is(Concept.UNDOES)) {
      Place section = place.around().filter(Place::isSection).findFirst().orElse(place);
      cover(refs.in(place.text().plain()), section);
    } else {
      Text name = place.block() instanceof Item item ? start(item) : place.label();
      cover(refs.in(name.plain()), place);
    }
  }

  /** {@code The index of phase 3 is dropped}: words anywhere in a section that name a stage. */
  private void mentioned(Place place) {
    boolean says = place.block() instanceof Paragraph || place.block() instanceof Item;
    Words words = Say.words(place.text());
    if (says && !vocabulary.holds("answer", "impossible", words.text())) {
      Rollback rollback = new Rollback(Coverage.NAMED, List.of(words), List.of(), place.span());
      refs.in(words.text()).keys().forEach(key -> elsewhere.putIfAbsent(key, rollback));
    }
  }

  /** The bold words at the start of an item, or the item up to its first colon. */
  private static Text start(Item item) {
    Text text = item.text();
    int colon = text.plain().indexOf(':');
    return text.marks(Mark.Kind.STRONG)
        .filter(mark -> mark.span().start() == text.span().start())
        .map(mark -> new Text(mark.inner(), mark.value(), List.of()))
        .findFirst()
        .orElse(new Text(text.span(), text.plain().substring(0, Math.max(0, colon)), List.of()));
  }

  /** Rows keyed by stage, in a rollback section or with a column for rollback. */
  private void rows(Place place) {
    Columns columns = Columns.of((Table) place.block(), vocabulary);
    boolean inRollback = place.isWithinAny(global);
    Optional<Integer> stage = columns.first(Concept.STAGE);
    Optional<Integer> rollback = rollbackColumn(columns, inRollback);
    boolean keyed = stage.isPresent() || inRollback;
    if (!keyed || rollback.isEmpty() || place.isUnder(Concept.EXAMPLE)) {
      return;
    }
    for (Table.Row row : columns.table().rows()) {
      Words how = Say.words(row.cell(rollback.get()));
      Coverage coverage = answers.coverage(how.text(), Coverage.ROW);
      if (coverage != Coverage.NONE) {
        Rollback inRow = new Rollback(coverage, List.of(how), List.of(), row.span());
        StageRefs.Found found =
            stage.isPresent()
                ? refs.inCell(row.cell(stage.get()).plain())
                : refs.in(row.cell(0).plain());
        found.keys().forEach(key -> elsewhere.putIfAbsent(key, inRow));
      }
    }
  }

  private static Optional<Integer> rollbackColumn(Columns columns, boolean inRollback) {
    Optional<Integer> named = columns.first(Concept.ROLLBACK);
    return named.isPresent() || !inRollback || columns.count() < 2 ? named : Optional.of(1);
  }

  private void cover(StageRefs.Found found, Place place) {
    boolean covered = elsewhere.keySet().containsAll(found.keys());
    List<Words> steps = covered ? List.of() : Say.points(place);
    if (!steps.isEmpty()) {
      Rollback rollback = new Rollback(Coverage.NAMED, steps, List.of(), place.span());
      found.keys().forEach(key -> elsewhere.putIfAbsent(key, rollback));
    }
  }

  private static List<Mark> links(Stream<Place> places) {
    return places.flatMap(Say::links).filter(link -> isDocument(link.value())).toList();
  }

  private static boolean isDocument(String target) {
    return !target.startsWith("#") && !SCHEME.matcher(target).lookingAt() && target.contains(".");
  }

  /** Documents beside this one whose name says that they are about rollback. */
  private List<Words> linked() {
    List<Words> found = new ArrayList<>();
    for (Mark link : links(root.all().filter(place -> !place.isWithinStage()))) {
      String file = link.value().replaceAll("^.*/", "").replaceAll("\\.\\w+(#.*)?$", "");
      if (vocabulary.means(file.replace('-', ' ').replace('_', ' '), Concept.ROLLBACK)) {
        found.add(new Words(link.value(), link.span()));
      }
    }
    return found;
  }

  /** The sections that undo the plan as a whole. */
  Set<Place> sections() {
    return global;
  }

  /** The documents that say how the plan is undone. */
  List<Words> documents() {
    return documents;
  }
}
