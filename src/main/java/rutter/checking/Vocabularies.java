package rutter.checking;

import java.util.ArrayList;
import java.util.List;
import rutter.packs.BadRulesException;
import rutter.packs.RuleFiles;
import rutter.packs.VocabularyFile;
import rutter.text.UnreadableException;
import rutter.vocabulary.Vocabulary;
import rutter.vocabulary.Word;
import rutter.world.Documents;

/** The words that ship, and those of a team. */
public final class Vocabularies {
  private Vocabularies() {}

  /** The words that ship, with those of files before them. */
  public static Vocabulary of(List<String> files, Documents documents)
      throws UnreadableException, BadRulesException {
    List<Word> own = new ArrayList<>();
    for (String file : files) {
      own.addAll(VocabularyFile.read(file, documents.read(file).text(), RuleFiles.values()));
    }
    return own.isEmpty() ? RuleFiles.vocabulary() : RuleFiles.vocabulary(own);
  }
}
