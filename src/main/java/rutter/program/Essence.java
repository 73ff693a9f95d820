package rutter.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rutter.outline.Item;
import rutter.outline.Outline;
import rutter.outline.Walk;
import rutter.plan.Gap;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.program.Operation.Kind;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;

/**
 * What of a plan is approved: all that is done, checked and undone, and which gaps are closed by
 * it, written in one way only; without prose, owners, times, ticks and approvals.
 */
public record Essence(List<Part> parts) {
  private static final int LENGTH = 12;
  private static final String OPEN = "[ ]";

  /** What a part is about. */
  public enum About {
    SURROUNDINGS(""),
    BEFORE("before"),
    STAGE("stage"),
    AFTER("after"),
    WAY_BACK("way back"),
    LIMITS(""),
    GAP("gap");

    private final String head;

    About(String head) {
      this.head = head;
    }
  }

  /** A stage, a gap, or what belongs to none: {@code name} is what stands behind its head. */
  public record Part(
      About about, String name, List<Fact> facts, Optional<Leg> leg, Optional<Gap> gap) {
    public Part {
      facts = List.copyOf(facts);
    }

    /** A part in which there is nothing. */
    public static Part nothing(About about) {
      return new Part(about);
    }

    Part(About about) {
      this(about, "", List.of(), Optional.empty(), Optional.empty());
    }

    Part with(List<Fact> told) {
      return new Part(about, name, told, leg, gap);
    }

    boolean isHeaded() {
      return !about.head.isEmpty();
    }

    private void write(StringBuilder text) {
      if (isHeaded()) {
        text.append(about.head).append(name.isEmpty() ? "" : " ").append(name).append('\n');
      }
      String indent = isHeaded() ? "  " : "";
      facts.forEach(fact -> fact.write(indent, text));
    }
  }

  /**
   * One thing that is approved: {@code terms} are those under which it is done, {@code content}
   * what is done as far as it is more than words. An operation is told with the fact that is made
   * of it.
   */
  public record Fact(
      String name,
      String words,
      List<String> terms,
      List<String> content,
      Optional<Operation> operation,
      Span span) {
    /** Before each line of code, so that no words of a plan can be taken for another fact. */
    static final String CODE = "| ";

    public Fact {
      terms = List.copyOf(terms);
      content = List.copyOf(content);
    }

    /** The code in it. */
    public List<String> code() {
      return content.stream()
          .filter(line -> line.startsWith(CODE))
          .map(line -> line.substring(CODE.length()))
          .toList();
    }

    /** The fact as it is approved; of two that are approved alike it is the same. */
    public String text() {
      StringBuilder text = new StringBuilder();
      write("", text);
      return text.toString();
    }

    private void write(String indent, StringBuilder text) {
      text.append(indent).append(name).append(words.isEmpty() ? "" : " ").append(words);
      text.append('\n');
      terms.forEach(line -> text.append(indent).append("  ").append(line).append('\n'));
      content.forEach(line -> text.append(indent).append("  ").append(line).append('\n'));
    }
  }

  public Essence {
    parts = List.copyOf(parts);
  }

  /**
   * The same document, offset by offset, with nothing ticked: what is done already was approved
   * too. The program and the plan are to be made of this one.
   */
  public static Source unticked(Outline outline) {
    Source source = outline.source();
    List<Edit> edits =
        Walk.all(outline.root())
            .filter(Item.class::isInstance)
            .flatMap(item -> ((Item) item).tick().filter(Item.Tick::done).stream())
            .map(tick -> new Edit(tick.span(), OPEN))
            .toList();
    return edits.isEmpty() ? source : source.with(Edit.apply(source.text(), edits));
  }

  public static Essence of(Program program, Plan plan) {
    Ledger ledger = new Ledger(operation -> isApproval(operation, plan));
    ledger.part(new Part(About.SURROUNDINGS), () -> surroundings(program.surroundings(), ledger));
    ledger.operations(new Part(About.BEFORE), program.before());
    Map<String, Stage> stages =
        plan.stages().stream()
            .collect(Collectors.toMap(Stage::called, Function.identity(), (one, other) -> one));
    for (Leg leg : program.legs()) {
      leg(leg, Optional.ofNullable(stages.get(leg.called())), ledger);
    }
    ledger.operations(new Part(About.AFTER), program.after());
    ledger.operations(new Part(About.WAY_BACK), program.wayBack());
    ledger.part(
        new Part(About.LIMITS),
        () -> {
          program.limits().abort().forEach(words -> ledger.fact("abort if", words));
          program.limits().triggers().forEach(words -> ledger.fact("roll back if", words));
        });
    plan.gaps().all().stream().filter(gap -> !gap.template()).forEach(gap -> gap(gap, ledger));
    return new Essence(ledger.parts());
  }

  /** Who must agree is asked, and sometimes also listed among what is done. */
  private static boolean isApproval(Operation operation, Plan plan) {
    boolean listed =
        operation.deed() instanceof Deed.ByHand
            && plan.governance().approvals().stream()
                .map(one -> one.role().isEmpty() ? one.name().span() : one.role().span())
                .filter(operation.span()::contains)
                .anyMatch(span -> plan.source().line(span) == plan.source().line(operation.span()));
    return listed || operation.kind() == Kind.APPROVAL;
  }

  private static void surroundings(Surroundings surroundings, Ledger ledger) {
    for (Surroundings.Input input : surroundings.inputs()) {
      if (input.declared()) {
        String preset = input.preset().map(value -> " = " + value).orElse("");
        ledger.fact("input", input.name() + " " + input.type() + preset);
      }
    }
    for (Surroundings.Tool tool : surroundings.tools()) {
      tool.version().ifPresent(version -> ledger.fact("tool", tool.name() + " " + version));
    }
    new TreeMap<>(surroundings.clients())
        .forEach((engine, client) -> ledger.fact("client", engine + " " + client));
  }

  private static void leg(Leg leg, Optional<Stage> stage, Ledger ledger) {
    ledger.part(
        new Part(
            About.STAGE,
            leg.id() + " " + Ledger.plain(leg.called()),
            List.of(),
            Optional.of(leg),
            Optional.empty()),
        () -> {
          leg.risk().ifPresent(risk -> ledger.fact("risk", risk));
          leg.after().forEach(id -> ledger.fact("after", id));
          leg.forward().forEach(ledger::operation);
          stage.ifPresent(one -> ledger.unsaid("verify", one.verification()));
          ledger.fact("rollback", leg.coverage().toString());
          leg.back().forEach(ledger::operation);
          stage.ifPresent(one -> ledger.unsaid("rollback", one.rollback().steps()));
        });
  }

  private static void gap(Gap gap, Ledger ledger) {
    ledger.part(
        new Part(
            About.GAP,
            Ledger.plain((gap.id().text() + " " + gap.title().text()).strip()),
            List.of(),
            Optional.empty(),
            Optional.of(gap)),
        () -> {
          gap.risk().ifPresent(risk -> ledger.fact("risk", risk.text().text()));
          gap.assignments().stream()
              .flatMap(given -> given.stages().stream())
              .distinct()
              .sorted()
              .forEach(stage -> ledger.fact("closed by", stage));
          gap.disposition()
              .ifPresent(
                  given -> {
                    ledger.fact("is", given.kind().toString());
                    given.reason().ifPresent(reason -> ledger.fact("since", reason.text()));
                  });
        });
  }

  /** Whether there is nothing that anyone could approve. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Lines that say what is approved, each fact in a line of its own. */
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> part.write(text));
    return text.toString();
  }

  /** The first digits of the SHA-256 of the text. */
  public String digest() {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
