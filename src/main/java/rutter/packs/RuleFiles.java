package rutter.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rutter.vocabulary.Vocabulary;
import rutter.vocabulary.Word;

/** The files of {@code rules/} that ship with the program, in the form the build gave them. */
public final class RuleFiles {
  static final String WORDS = "vocabulary.tsv";
  static final String COMMANDS = "commands.tsv";
  static final String COMPILED = ".tree";

  private RuleFiles() {}

  /** Made once: to know a word again is most of what a vocabulary is asked. */
  private static final class Shipped {
    private static final Vocabulary VOCABULARY = Vocabulary.of(words());
  }

  public static Vocabulary vocabulary() {
    return Shipped.VOCABULARY;
  }

  /** The words that ship, with a team's own before them. */
  public static Vocabulary vocabulary(List<Word> own) {
    List<Word> words = new ArrayList<>(own);
    words.addAll(words());
    return Vocabulary.of(words);
  }

  /** The names of the values that the words may stand for: {@code risk-low}. */
  public static Set<String> values() {
    return words().stream()
        .filter(word -> word.list().equals("value"))
        .map(Word::name)
        .collect(Collectors.toSet());
  }

  /** What is asked of plans, as the build compiled it: {@code packs/standard}. */
  static Node node(String name) {
    String file = "rules/" + name + ".yml";
    return Compiled.read(file, text(name + COMPILED));
  }

  private static List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (String line : text(WORDS).lines().toList()) {
      int first = line.indexOf('\t');
      int second = line.indexOf('\t', first + 1);
      words.add(
          new Word(
              line.substring(0, first),
              line.substring(first + 1, second),
              line.substring(second + 1)));
    }
    return words;
  }

  static String text(String name) {
    return resource("/rules/" + name);
  }

  static String resource(String name) {
    try (@Nullable InputStream in = RuleFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
