package rutter.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Stage;
import rutter.program.Operation.Effect;
import rutter.program.Program.LeftOut;
import rutter.program.Program.Limits;
import rutter.rules.Subject;

/** Turns a plan into what people and machines do, in the order in which they do it. */
public final class Lowering {
  private final Subject subject;
  private final Book book;
  private final Names names = new Names();
  private final Map<String, Sheet> leads = new HashMap<>();

  private final Companions companions;

  private Lowering(Subject subject, List<Companion> companions) {
    this.subject = subject;
    this.companions = new Companions(companions);
    this.book = new Book(subject);
  }

  /** {@code declared} is what the author says that must be there. */
  public static Program of(Subject subject, Surroundings declared, Program.Header header) {
    return of(subject, declared, header, List.of());
  }

  /** {@code companions} are the documents beside the plan that say how it is undone. */
  public static Program of(
      Subject subject, Surroundings declared, Program.Header header, List<Companion> companions) {
    return new Lowering(subject, companions).lower(declared, header);
  }

  private Program lower(Surroundings declared, Program.Header header) {
    StageBlocks blocks = new StageBlocks(subject);
    StageReading reading = new StageReading(book, blocks);
    Undoing undoing = new Undoing(book, companions);
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    for (Stage stage : subject.plan().stages()) {
      Sheet sheet = new Sheet(true);
      reading.read(stage, sheet);
      undoing.add(stage, sheet);
      sheets.put(stage.key(), sheet);
    }
    Rest rest = new Rest(book, blocks, leads, undoing.taken());
    rest.read();
    List<Operation> before = new ArrayList<>(Approvals.of(subject, names, header.content()));
    before.addAll(names.operations("before", rest.before().forward()));
    List<LeftOut> leftOut = new ArrayList<>();
    Gates gates = new Gates(criteria(rest, sheets.values()));
    List<Leg> legs = Order.of(legs(sheets, gates));
    List<Operation> after = names.operations("after", rest.after().forward());
    List<Draft> wayBack = new ArrayList<>(rest.back().back());
    wayBack.addAll(rest.before().back());
    wayBack.addAll(rest.after().back());
    leads.values().forEach(lead -> wayBack.addAll(lead.back()));
    List<Sheet> all = new ArrayList<>(List.of(rest.before(), rest.after(), rest.back()));
    all.addAll(sheets.values());
    all.addAll(leads.values());
    all.forEach(sheet -> leftOut.addAll(sheet.leftOut()));
    leftOut.sort(Comparator.comparingInt(one -> one.span().start()));
    Optional<String> point = pointOfNoReturn(legs);
    Program program =
        new Program(
            header,
            declared,
            before,
            point.map(id -> Gates.beforePoint(id, legs, names)).orElse(legs),
            after,
            names.operations("way-back", wayBack),
            new Limits(gates.abort(), gates.triggers(), Window.of(subject), point),
            leftOut);
    return Outside.complete(program, book);
  }

  private static Criteria criteria(Rest rest, Iterable<Sheet> sheets) {
    List<String> abort = new ArrayList<>(rest.before().abort());
    List<String> triggers = new ArrayList<>(rest.before().triggers());
    for (Sheet sheet : sheets) {
      abort.addAll(sheet.abort());
      triggers.addAll(sheet.triggers());
    }
    return new Criteria(abort, triggers);
  }

  private List<Leg> legs(Map<String, Sheet> sheets, Gates gates) {
    Map<String, String> ids = new HashMap<>();
    for (Stage stage : subject.plan().stages()) {
      ids.put(stage.key(), names.leg(stage));
    }
    List<Leg> legs = new ArrayList<>();
    for (Stage stage : subject.plan().stages()) {
      legs.add(leg(stage, sheets.getOrDefault(stage.key(), new Sheet()), ids, gates));
    }
    return legs;
  }

  private Leg leg(Stage stage, Sheet sheet, Map<String, String> ids, Gates gates) {
    String id = ids.getOrDefault(stage.key(), stage.key());
    List<Draft> drafts = new ArrayList<>();
    Optional<Sheet> lead = Optional.ofNullable(leads.get(stage.key()));
    lead.ifPresent(one -> drafts.addAll(one.forward()));
    drafts.addAll(sheet.forward());
    gates.afterLeg(stage).ifPresent(drafts::add);
    List<Operation> forward = names.operations(id, drafts);
    List<Operation> back = names.operations(id, sheet.back());
    return new Leg(
        id,
        stage.called(),
        Times.and(sheet.facts(), stage, subject),
        stage.facts().owner().map(words -> words.text()),
        stage.facts().risk().map(level -> level.text().text()),
        Times.expected(stage, subject),
        stage.dependencies().stream()
            .flatMap(dependency -> dependency.stages().stream())
            .map(key -> ids.getOrDefault(key, ""))
            .filter(other -> !other.isEmpty() && !other.equals(id))
            .distinct()
            .toList(),
        new Undone(book.effects()).by(forward, back),
        stage.rollback().coverage(),
        back,
        stage.span());
  }

  private static Optional<String> pointOfNoReturn(List<Leg> legs) {
    return legs.stream()
        .flatMap(leg -> leg.forward().stream())
        .filter(operation -> operation.effect() == Effect.IRREVERSIBLE)
        .map(Operation::id)
        .findFirst();
  }
}
