package rutter.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rutter.vocabulary.Word;

/** A step of the build: writes what the program needs at every start in a form read at once. */
public final class CompileRules {
  private static final List<String> FOLDERS = List.of("packs", "profiles");

  private CompileRules() {}

  /** From {@code rules/} to {@code target/classes/rules/}. */
  public static void main(String[] args) throws IOException, BadRulesException {
    Path rules = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Files.createDirectories(target);
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(rules.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          compile(rules.relativize(file), file, target);
        }
      }
    }
    compile(Path.of("orders.yml"), rules.resolve("orders.yml"), target);
    Path source = rules.resolve("vocabulary.yml");
    StringBuilder latin = new StringBuilder();
    StringBuilder others = new StringBuilder();
    for (Word word : VocabularyFile.read(source.toString(), Files.readString(source), Set.of())) {
      String line = word.name() + "\t" + word.list() + "\t" + word.text() + "\n";
      (StandardCharsets.ISO_8859_1.newEncoder().canEncode(line) ? latin : others).append(line);
    }
    Files.writeString(target.resolve(RuleFiles.LATIN_WORDS), latin, StandardCharsets.ISO_8859_1);
    Files.writeString(target.resolve(RuleFiles.OTHER_WORDS), others);
    Path commands = rules.resolve("commands.yml");
    Node tools = Yaml.read(commands.toString(), Files.readString(commands));
    Files.writeString(
        target.resolve(RuleFiles.COMMANDS),
        ToolLines.write(CommandFile.read(tools.get("commands").orElseThrow())));
  }

  private static void compile(Path name, Path file, Path target)
      throws IOException, BadRulesException {
    Node node = Yaml.read(file.toString(), Files.readString(file));
    String compiled = name.toString().replaceFirst("\\.yml$", RuleFiles.COMPILED);
    Files.createDirectories(target.resolve(compiled).getParent());
    Files.writeString(target.resolve(compiled), Compiled.write(node));
  }
}
