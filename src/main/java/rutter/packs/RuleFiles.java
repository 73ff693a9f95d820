package rutter.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
  /** The words of which each letter is a byte in Latin 1, and those of all other scripts. */
  static final String LATIN_WORDS = "vocabulary-latin.tsv";

  static final String OTHER_WORDS = "vocabulary-other.tsv";
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
    addWords(resource("/rules/" + LATIN_WORDS, StandardCharsets.ISO_8859_1), words);
    addWords(text(OTHER_WORDS), words);
    return words;
  }

  private static void addWords(String lines, List<Word> words) {
    int start = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
      int first = lines.indexOf('\t', start);
      int second = lines.indexOf('\t', first + 1);
      words.add(
          new Word(
              lines.substring(start, first),
              lines.substring(first + 1, second),
              lines.substring(second + 1, end)));
      start = end + 1;
    }
  }

  static String text(String name) {
    return resource("/rules/" + name);
  }

  static String resource(String name) {
    return resource(name, StandardCharsets.UTF_8);
  }

  private static String resource(String name, Charset charset) {
    try (@Nullable InputStream in = RuleFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return new String(in.readAllBytes(), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
