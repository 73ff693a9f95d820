package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;

/** What a report says at a place, before it is written in a format; nothing in it is markup. */
public record Phrase(List<Bit> bits) {
  static final Phrase EMPTY = new Phrase(List.of());

  /** What there is to say where a plan says nothing. */
  static final Phrase NOTHING = own("—");

  /** Part of a phrase. */
  public sealed interface Bit {}

  /** Words of Rutter. */
  public record Own(String words) implements Bit {}

  /** Words of the plan. */
  public record Quoted(String words) implements Bit {}

  /** What is run, on one line. */
  public record Code(String code) implements Bit {}

  /** What a reader must not miss. */
  public record Strong(Phrase said) implements Bit {}

  /** What stands on a line of the plan; line zero is in no plan. */
  public record At(Phrase said, int line) implements Bit {}

  /** A plan itself, by its path. */
  public record File(String path) implements Bit {}

  /** What follows stands below. */
  public record Break() implements Bit {}

  public Phrase {
    bits = List.copyOf(bits);
  }

  private static Phrase of(Bit bit) {
    return new Phrase(List.of(bit));
  }

  static Phrase own(String words) {
    return words.isEmpty() ? EMPTY : of(new Own(words));
  }

  static Phrase quoted(String words) {
    return words.isBlank() ? EMPTY : of(new Quoted(words));
  }

  static Phrase code(String code) {
    return code.isBlank() ? EMPTY : of(new Code(code));
  }

  /** Words in which code stands between backticks. */
  public static Phrase prose(String words) {
    String[] parts = words.split("`", -1);
    boolean paired = parts.length % 2 == 1;
    Phrase all = EMPTY;
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1;
      paired &= !code || !parts[i].isBlank();
      all = all.and(code ? code(parts[i]) : spaced(parts[i]));
    }
    return paired ? all : quoted(words);
  }

  private static Phrase spaced(String words) {
    Phrase before = own(words.startsWith(" ") ? " " : "");
    return before.and(quoted(words)).and(words.isBlank() || !words.endsWith(" ") ? "" : " ");
  }

  static Phrase strong(String words) {
    return own(words).strong();
  }

  static Phrase line(int line) {
    return own("line " + line).at(line);
  }

  static Phrase file(String path) {
    return of(new File(path));
  }

  Phrase strong() {
    return isEmpty() ? this : of(new Strong(this));
  }

  Phrase at(int line) {
    return isEmpty() ? this : of(new At(this, line));
  }

  Phrase and(Phrase more) {
    List<Bit> all = new ArrayList<>(bits);
    all.addAll(more.bits);
    return new Phrase(all);
  }

  Phrase and(String own) {
    return and(own(own));
  }

  Phrase orNothing() {
    return isEmpty() ? NOTHING : this;
  }

  static Phrase joined(String between, List<Phrase> phrases) {
    return joined(own(between), phrases);
  }

  /** Each below the one before it. */
  static Phrase below(List<Phrase> phrases) {
    return joined(of(new Break()), phrases);
  }

  private static Phrase joined(Phrase between, List<Phrase> phrases) {
    Phrase all = EMPTY;
    for (Phrase phrase : phrases) {
      all = phrase.isEmpty() ? all : all.isEmpty() ? phrase : all.and(between).and(phrase);
    }
    return all;
  }

  public boolean isEmpty() {
    return bits.isEmpty();
  }

  /** Whether it says that a plan says nothing. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** Whether there is anything in it that a reader must not miss. */
  public boolean isStrong() {
    return bits.stream().anyMatch(Strong.class::isInstance);
  }
}
