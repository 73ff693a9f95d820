package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import rutter.outline.Fence;
import rutter.outline.Mark;
import rutter.outline.Outline;
import rutter.outline.OutlineReader;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Attribute;
import rutter.plan.Command;
import rutter.plan.Detection;
import rutter.plan.Embedded;
import rutter.plan.Gap;
import rutter.plan.Gaps;
import rutter.plan.Governance;
import rutter.plan.Metadata;
import rutter.plan.Placeholder;
import rutter.plan.Plan;
import rutter.plan.Procedure;
import rutter.plan.Reference;
import rutter.plan.RollbackPlan;
import rutter.plan.Stage;
import rutter.plan.StageCheck;
import rutter.plan.Task;
import rutter.plan.Words;
import rutter.text.Source;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Assembles a plan: one reader for each concept, all of them over the same places. */
public final class PlanReader {
  /** What is longer is no name of a column; the plan has it once for every row. */
  private static final int LONGEST_NAME = 300;

  private final Vocabulary vocabulary;

  public PlanReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public Plan read(Source source) {
    return read(outline(source), List.of());
  }

  public Outline outline(Source source) {
    return new OutlineReader(new PlanLabels(vocabulary)).read(source);
  }

  /** Reads a plan; {@code gapMaps} are documents beside it that list its gaps. */
  public Plan read(Outline outline, List<Outline> gapMaps) {
    Source source = outline.source();
    Place root = Place.of(outline.root(), vocabulary);
    StageFinder finder = new StageFinder(root, vocabulary);
    List<Unit> units = finder.find();
    List<String> keys = StageKeys.of(units);
    StageRefs refs = new StageRefs(units, keys, vocabulary);
    List<Command> commands = new CommandReader(vocabulary).read(root, source.text());
    Commands placed = new Commands(commands);
    units.forEach(unit -> unit.place().becomeStage());
    List<Words> sheets = named(outline, Concept.ROLLBACK_DOCUMENT);
    RollbackReader rollbacks = new RollbackReader(root, vocabulary, refs, placed, sheets);
    StageRisks risks = new StageRisks(root, vocabulary, refs, units);
    List<Stage> stages =
        stages(units, keys, new StageReader(vocabulary, refs, rollbacks, placed)).stream()
            .map(risks::rated)
            .toList();
    RollbackPlan rollback =
        new RollbackPlanReader(root, vocabulary).read(rollbacks.sections(), rollbacks.documents());
    Governance governance = new GovernanceReader(root, vocabulary).read();
    Metadata metadata = new MetadataReader(outline, root, vocabulary).read();
    List<Procedure> procedures = ProcedureReader.read(root, commands);
    List<Task> tasks = Say.tasks(root);
    List<Gap> gaps = new GapReader(vocabulary, refs, stages, source.name()).read(root, false);
    List<Gap> all = new ArrayList<>(gaps);
    for (Outline map : gapMaps) {
      Place places = Place.of(map.root(), vocabulary);
      all.addAll(new GapReader(vocabulary, refs, stages, map.source().name()).read(places, false));
    }
    PlaceholderReader reader = new PlaceholderReader(source.text(), vocabulary);
    List<Placeholder> placeholders = new ArrayList<>(reader.read(root));
    long open = placeholders.stream().filter(placeholder -> !placeholder.inCode()).count();
    Facts facts =
        new Facts(
            stages.size(),
            tasks.size(),
            (int) open,
            (int) root.all().mapToLong(place -> Walk.texts(place.block()).size()).sum(),
            gaps.size(),
            (int) source.text().codePoints().filter(Character::isLetterOrDigit).count(),
            rollback.isPresent(),
            metadata.status().isPresent() || !governance.matrix().isEmpty(),
            ProfileDetector.declared(outline.frontMatter()).isPresent());
    DocumentKind.Verdict kind = new DocumentKind(root, vocabulary, facts).read();
    Detection detection =
        new ProfileDetector(root, stages)
            .detect(
                kind,
                outline.frontMatter(),
                commands,
                procedures,
                rollback,
                !governance.matrix().isEmpty(),
                tasks.size());
    List<Reference> references = references(root, source);
    List<Embedded> embedded = new ArrayList<>();
    List<Command> shown = new ArrayList<>(commands);
    embedded(root, source, refs, embedded, all, shown);
    return new Plan(
        source,
        detection,
        root.first(Place::isHeading).map(place -> Say.words(place.label())),
        metadata,
        new PartReader(root).read(),
        stages,
        finder.candidates(),
        procedures,
        shown,
        tasks,
        new Gaps(all, gapDocuments(outline, references)),
        rollback,
        checks(root, refs),
        governance,
        new ScheduleReader(root, vocabulary, refs).read(),
        new RiskReader(root, vocabulary).read(),
        new MetricReader(root, vocabulary).read(),
        placeholders,
        embedded,
        references,
        MisreadingReader.read(outline, root));
  }

  private static List<Stage> stages(List<Unit> units, List<String> keys, StageReader reader) {
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      stages.add(reader.read(units.get(i), keys.get(i), i + 1));
    }
    return stages;
  }

  private void embedded(
      Place root,
      Source source,
      StageRefs refs,
      List<Embedded> embedded,
      List<Gap> gaps,
      List<Command> commands) {
    EmbeddedReader reader = new EmbeddedReader(source, vocabulary);
    CommandReader code = new CommandReader(vocabulary);
    for (EmbeddedReader.Shown shown : reader.shown(root)) {
      List<Gap> own =
          new GapReader(vocabulary, refs, List.of(), source.name()).read(shown.root(), true);
      List<Command> nested =
          shown.root().blocks(Fence.class).map(f -> code.nested(f, source.text())).toList();
      gaps.addAll(own);
      commands.addAll(nested);
      embedded.add(reader.embedded(shown, own.size(), nested.size()));
    }
  }

  /** The documents that the front matter names for a concept. */
  private List<Words> named(Outline outline, Concept concept) {
    return outline.frontMatter().stream()
        .flatMap(matter -> matter.entries().stream())
        .filter(entry -> vocabulary.means(entry.key(), concept))
        .map(entry -> new Words(entry.value(), entry.valueSpan()))
        .toList();
  }

  /** Documents that list gaps: named in the front matter, or linked under a name for gaps. */
  private List<Words> gapDocuments(Outline outline, List<Reference> references) {
    List<Words> documents = new ArrayList<>(named(outline, Concept.GAP_MAP));
    references.stream()
        .filter(reference -> vocabulary.means(reference.label().text(), Concept.GAPS))
        .filter(reference -> !reference.target().text().contains("://"))
        .filter(reference -> !reference.target().text().startsWith("#"))
        .forEach(reference -> documents.add(reference.target()));
    return documents;
  }

  private List<StageCheck> checks(Place root, StageRefs refs) {
    List<StageCheck> checks = new ArrayList<>();
    root.all()
        .filter(place -> place.block() instanceof Table && !place.isUnder(Concept.EXAMPLE))
        .filter(place -> place.isUnder(Concept.VERIFICATION))
        .map(place -> Columns.of((Table) place.block(), vocabulary))
        .filter(columns -> columns.first(Concept.STAGE).isPresent())
        .forEach(columns -> checks(columns, refs, checks));
    return checks;
  }

  private static void checks(Columns columns, StageRefs refs, List<StageCheck> checks) {
    int stage = columns.first(Concept.STAGE).orElseThrow();
    for (Table.Row row : columns.table().rows()) {
      List<Attribute> values = new ArrayList<>();
      for (int i = 0; i < Math.min(columns.count(), row.cells().size()); i++) {
        Text name = columns.table().header().cell(i);
        if (i != stage && name.plain().length() <= LONGEST_NAME) {
          values.add(new Attribute(Say.words(name), Say.words(row.cell(i))));
        }
      }
      Words cell = Say.words(row.cell(stage));
      checks.add(new StageCheck(cell, refs.inCell(cell.text()).keys(), values));
    }
  }

  private static List<Reference> references(Place root, Source source) {
    return root.all().flatMap(Say::links).map(link -> reference(link, source)).toList();
  }

  private static Reference reference(Mark link, Source source) {
    return new Reference(
        new Words(source.text(link.inner()).strip().replaceAll("\\s+", " "), link.inner()),
        new Words(link.value(), link.span()));
  }
}
