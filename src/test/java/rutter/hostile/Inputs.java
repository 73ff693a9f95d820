package rutter.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Documents that no one would write, each by its name and in any size, the same at every run. */
final class Inputs {
  private final Map<String, IntFunction<String>> all = new LinkedHashMap<>();

  private Inputs() {}

  static Inputs all() {
    Inputs inputs = new Inputs();
    InlineInputs.addTo(inputs);
    BlockInputs.addTo(inputs);
    FenceInputs.addTo(inputs);
    SqlInputs.addTo(inputs);
    TableInputs.addTo(inputs);
    DeepInputs.addTo(inputs);
    LongInputs.addTo(inputs);
    PlanInputs.addTo(inputs);
    CharacterInputs.addTo(inputs);
    DocumentInputs.addTo(inputs);
    return inputs;
  }

  Set<String> names() {
    return all.keySet();
  }

  /** The input in at most so many bytes of UTF-8. */
  String make(String name, int size) {
    IntFunction<String> input = all.get(name);
    if (input == null) {
      throw new IllegalArgumentException("no input: " + name);
    }
    return cut(input.apply(size), size);
  }

  void input(String name, IntFunction<String> text) {
    if (all.put(name, text) != null) {
      throw new IllegalStateException("twice: " + name);
    }
  }

  /** The same again and again. */
  void again(String name, String unit) {
    input(name, size -> times(unit, size));
  }

  void again(String name, String head, String unit) {
    input(name, size -> head + times(unit, size));
  }

  void again(String name, String head, String unit, String tail) {
    input(name, size -> cut(head + times(unit, size), size - tail.length()) + tail);
  }

  /** The same with a number in it, {@code %d}, that counts up. */
  void counted(String name, String head, String unit) {
    input(name, size -> counting(head, unit, size));
  }

  static String cut(String text, int size) {
    int bytes = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > size) {
        return text.substring(0, at);
      }
      at += Character.charCount(c);
    }
    return text;
  }

  static String times(String unit, int size) {
    return unit.repeat(size / unit.getBytes(StandardCharsets.UTF_8).length + 1);
  }

  static String counting(String head, String unit, int size) {
    StringBuilder text = new StringBuilder(head);
    for (int i = 1; text.length() < size; i++) {
      text.append(unit.replace("%d", Integer.toString(i)));
    }
    return text.toString();
  }

  /** So many units, the number of which grows with the size. */
  static String some(int count, String unit) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append(unit.replace("%d", Integer.toString(i)));
    }
    return text.toString();
  }

  /** Lines each of which is longer than the one before: about the square root of the size. */
  static String growing(int size, IntFunction<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < size; i++) {
      text.append(line.apply(i));
    }
    return text.toString();
  }

  static String random(int size, IntUnaryOperator character, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      text.appendCodePoint(character.applyAsInt(random.nextInt(1 << 20)));
    }
    return text.toString();
  }

  static String pieces(int size, long seed, String... pieces) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
