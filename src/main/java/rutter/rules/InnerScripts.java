package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.ShellReader;
import rutter.shell.Word;
import rutter.vocabulary.Vocabulary;

/** Finds scripts in the words of a command: {@code ssh host "…"}, {@code bash -c '…'}. */
final class InnerScripts {
  private static final int DEEPEST = 4;

  private final Vocabulary vocabulary;

  InnerScripts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** All that a script invokes, what is within a command right behind it. */
  List<Invocation> all(Script script) {
    List<Invocation> all = new ArrayList<>();
    add(script, 0, all);
    return List.copyOf(all);
  }

  private void add(Script script, int depth, List<Invocation> all) {
    for (Invocation invocation : script.all()) {
      all.add(invocation);
      if (depth < DEEPEST) {
        within(invocation)
            .map(word -> ShellReader.read(word.content(), ShellReader.Kind.SCRIPT))
            .ifPresent(inner -> add(inner, depth + 1, all));
      }
    }
  }

  /** The word that is a script; a program such as {@code sudo} may stand before the shell. */
  private Optional<Word> within(Invocation invocation) {
    List<Word> words = invocation.words();
    if (words.stream().noneMatch(InnerScripts::isPhrase)) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      Optional<String> how = value("scripted", program(words.get(i)), vocabulary);
      if (how.filter("words"::equals).isPresent()) {
        return words.stream().skip(i + 1).filter(InnerScripts::isPhrase).findFirst();
      }
      if (how.isPresent()) {
        return behindOption(words.subList(i + 1, words.size()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Word> behindOption(List<Word> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String word = words.get(i).value();
      if (word.startsWith("-") && !word.startsWith("--") && word.endsWith("c")) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isPhrase(Word word) {
    return word.value().indexOf(' ') > 0 && word.parts().stream().allMatch(Word.Part::quoted);
  }

  /** Of the words of a script most are none of a group, which is seen at once. */
  static Optional<String> value(String group, String word, Vocabulary vocabulary) {
    return vocabulary.words(group).contains(word)
        ? vocabulary.value(group, word)
        : Optional.empty();
  }

  static String program(Word word) {
    String value = word.value();
    return value.substring(value.lastIndexOf('/') + 1);
  }
}
