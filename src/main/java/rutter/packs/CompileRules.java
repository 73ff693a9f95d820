package rutter.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** A step of the build: writes what the program needs at every start in a form read at once. */
public final class CompileRules {
  private CompileRules() {}

  /** From {@code rules/} to {@code target/classes/rules/}. */
  public static void main(String[] args) throws IOException, BadRulesException {
    Path source = Path.of(args[0]).resolve("vocabulary.yml");
    Path target = Path.of(args[1]);
    Files.createDirectories(target);
    String lines =
        VocabularyFile.read(source.toString(), Files.readString(source), Set.of()).stream()
            .map(word -> word.name() + "\t" + word.list() + "\t" + word.text() + "\n")
            .collect(Collectors.joining());
    Files.writeString(target.resolve(RuleFiles.WORDS), lines);
  }
}
