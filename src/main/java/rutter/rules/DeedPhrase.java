package rutter.rules;

import java.util.List;
import rutter.vocabulary.Vocabulary;

/**
 * The words of a command that do something: {@code rm ...} is a program with words that may stand
 * apart, {@code drop table} stands so in a statement.
 */
record DeedPhrase(Deed.Act act, String kind, List<String> words, boolean program) {
  /** What stands behind more words than that is run by none of them. */
  private static final int MOST_BEFORE = 40;

  DeedPhrase {
    words = List.copyOf(words);
  }

  static DeedPhrase of(Deed.Act act, String phrase, Vocabulary vocabulary) {
    List<String> words = List.of(phrase.split(" ", -1));
    List<String> said = words.stream().filter(word -> !word.equals("...")).toList();
    String kind = vocabulary.value(act.group(), phrase).orElseThrow();
    return new DeedPhrase(act, kind, said, said.size() < words.size());
  }

  /** Where it ends if it begins at a word of a statement, or else -1. */
  int end(Statement statement, int at, Vocabulary vocabulary) {
    return program ? program(statement, at, vocabulary) : together(statement, at);
  }

  /** How many of its last words belong to the object: {@code kubectl ... delete statefulset*}. */
  int ofObject() {
    return kind.equals("resource") ? 1 : 0;
  }

  private int together(Statement statement, int at) {
    int end = at + words.size();
    if (end > statement.size()) {
      return -1;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!statement.word(at + i).equals(words.get(i))) {
        return -1;
      }
    }
    return end;
  }

  private int program(Statement statement, int at, Vocabulary vocabulary) {
    if (!isProgram(statement, at, vocabulary)) {
      return -1;
    }
    int found = 1;
    int last = at;
    for (int index = at + 1; found < words.size(); index++) {
      if (index >= statement.size() || statement.word(index).equals(">")) {
        return -1;
      }
      String wanted = words.get(found);
      boolean start = wanted.endsWith("*");
      String word = statement.word(index);
      if (start ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted)) {
        found++;
        last = index;
      }
    }
    return last + 1;
  }

  /** It is the first word, or one that another program runs, as in {@code sudo -u postgres rm}. */
  private static boolean isProgram(Statement statement, int at, Vocabulary vocabulary) {
    boolean set = at <= MOST_BEFORE;
    for (int i = 0; i < Math.min(at, MOST_BEFORE); i++) {
      String word = statement.word(i);
      String means = vocabulary.value("shell", word).orElse("");
      if (means.equals("says")) {
        return false;
      }
      if (means.equals("runs")) {
        return true;
      }
      set &= word.equals("$") || word.indexOf('=') > 0;
    }
    return set;
  }
}
