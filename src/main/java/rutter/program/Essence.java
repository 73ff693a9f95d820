package rutter.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import rutter.outline.Item;
import rutter.outline.Outline;
import rutter.outline.Walk;
import rutter.plan.Gap;
import rutter.plan.Plan;
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
    return Distiller.of(program, plan);
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
