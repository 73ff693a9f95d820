package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** What cannot be done is said in one line, with exit code 2; all else is still done. */
class MisuseTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder);
  }

  @Test
  void saysInALineWhatCannotBeReadAndGoesOn() throws IOException {
    desk.write("latin.md", new byte[] {'#', ' ', '\n', (byte) 0xE9});
    desk.write("wide.md", "# A".getBytes(StandardCharsets.UTF_16));
    desk.write("binary.md", new byte[] {'#', 0, 1});
    desk.write("empty.md", " \n");
    Files.createDirectory(folder.resolve("plans"));
    Run run =
        desk.run(
            "show",
            "latin.md",
            "wide.md",
            "binary.md",
            "empty.md",
            "plans",
            "missing.md",
            "plan.md");
    assertEquals(
        """
        rutter: latin.md: is not UTF-8: byte 0xE9 on line 2; save it as UTF-8
        rutter: wide.md: is UTF-16; save it as UTF-8
        rutter: binary.md: is binary, not a Markdown text
        rutter: empty.md: is empty
        rutter: plans: is a folder; name the plans in it
        rutter: missing.md: no such file
        """,
        run.err());
    assertEquals(desk.run("show", "plan.md").out(), run.out());
    assertEquals(2, run.exit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "lint --strictness hard plan.md|option '--strictness': 'hard' is none of draft, standard, strict",
        "lint --color=Blue plan.md|option '--color': 'Blue' is none of auto, always, never",
        "completion tcl|positional parameter at index 0 (SHELL): 'tcl' is none of bash, zsh, fish",
        "lint --max-size 3z plan.md|option '--max-size': '3z' is no size; write it like 500k or 8M"
      })
  void saysWhichWordsThereAre(String words, String problem) {
    assertEquals(
        new Run(2, "", "rutter: Invalid value for " + problem + "\n"), desk.run(words.split(" ")));
  }

  @Test
  void saysThatItMayNotReadAFile() throws IOException {
    Path secret = desk.write("secret.md", Desk.PLAN);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(secret), "root may read everything");
    assertEquals(
        new Run(2, "", "rutter: secret.md: permission denied\n"), desk.run("show", "secret.md"));
  }

  @Test
  void saysThatANameCannotBeOneOfAFile() {
    assertEquals(
        new Run(2, "", "rutter: a\uFFFDb.md: is not a name of a file\n"),
        desk.run("show", "a\0b.md"));
  }

  @ParameterizedTest
  @CsvSource({"100, 100 bytes", "100b, 100 bytes", "1k, 1 kB", "1KB, 1 kB", "1M, 1 MB"})
  void refusesLargerFilesThanItIsTold(String size, String words) throws IOException {
    desk.write("large.md", "a".repeat(1024 * 1024 + 1));
    String refusal = " is larger than " + words + "; --max-size raises the limit\n";
    Run run = desk.run("show", "--max-size", size, "large.md");
    assertEquals(new Run(2, "", "rutter: large.md:" + refusal), run);
    desk.input = "a".repeat(1024 * 1024 + 1);
    assertEquals("rutter: <stdin>:" + refusal, desk.run("show", "--max-size", size, "-").err());
  }

  @Test
  void readsAFileThatIsJustSmallEnough() throws IOException {
    String size = String.valueOf(Files.size(folder.resolve("plan.md")));
    assertEquals(0, desk.run("show", "--max-size", size, "plan.md").exit());
  }

  @ParameterizedTest
  @CsvSource({
    "'', which command? See rutter --help",
    "shw plan.md, Unmatched arguments from index 0: 'shw'\\, 'plan.md'",
    "show, Missing required parameter: 'FILE'",
    "show --outlin plan.md, Unknown option: '--outlin'",
    "show --format yaml plan.md, Invalid value for option '--format'",
    "show --max-size big plan.md, 'big' is no size; write it like 500k or 8M",
    "show --color=maybe plan.md, Invalid value for option '--color'",
    "show --outline --explain-stages plan.md, are mutually exclusive",
  })
  void saysHowItIsMeantToBeUsed(String words, String hint) {
    Run run = desk.run(words.isEmpty() ? new String[0] : words.split(" "));
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("rutter: "), run.err());
    assertTrue(run.err().contains(hint.replace("\\", "")), run.err());
  }

  @Test
  void helps() {
    Run run = desk.run("show", "--help");
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("--explain-stages"), run.out());
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "'- a', 'words.yml:1: expected `concepts:` and `values:`'",
    "'', 'words.yml: is empty'",
    "'a word', 'words.yml:1: expected `concepts:` and `values:`'",
    "'concepts: {}|words: {}', 'words.yml:2: `words` is none of version, concepts, values'",
    "'version: 2', 'words.yml:1: version 2 is not known; this Rutter reads version 1'",
    "'concepts:|  rolback: {is: [a]}', 'words.yml:2: `rolback` is not a concept'",
    "'concepts:|  rollback: {like: [a]}', 'words.yml:2: `like` is neither `is` nor `has`'",
    "'concepts:|  rollback: a', 'words.yml:2: `rollback` needs keys below it'",
    "'concepts:|  rollback: {is: a}', 'words.yml:2: `rollback` needs a list of words, [like, this]'",
    "'values:|  unit-1: leg', 'words.yml:2: `unit-1` needs a list of words, [like, this]'",
    "'values:|  unit-1: [[leg]]', 'words.yml:2: `unit-1` needs words, not lists or maps'",
    "'values:|  column-x: [a]', 'words.yml:2: `column-x` is no value; there are column-name, column-value'",
    "'concepts:|  rollback: {is: [\"!\"]}', 'words.yml:2: `!` has no letter to go by'",
  })
  void saysWhereAVocabularyIsWrong(String yaml, String problem) throws IOException {
    desk.write("words.yml", yaml.replace('|', '\n'));
    assertEquals(
        new Run(2, "", "rutter: " + problem + "\n"),
        desk.run("show", "--vocabulary", "words.yml", "plan.md"));
  }

  @ParameterizedTest
  @CsvSource({
    "'concepts:|  rollback: {is: [a', 2",
    "'%%%%', 1",
    "'\tconcepts:', 1",
  })
  void saysWhereAVocabularyIsNoYaml(String yaml, int line) throws IOException {
    desk.write("words.yml", yaml.replace('|', '\n'));
    Run run = desk.run("show", "--vocabulary", "words.yml", "plan.md");
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("rutter: words.yml:" + line + ": "), run.err());
  }

  @Test
  void saysThatAVocabularyIsNotThere() {
    assertEquals(
        new Run(2, "", "rutter: words.yml: no such file\n"),
        desk.run("show", "--vocabulary", "words.yml", "plan.md"));
  }
}
